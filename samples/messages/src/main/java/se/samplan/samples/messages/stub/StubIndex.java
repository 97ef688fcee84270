package se.samplan.samples.messages.stub;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stub of the engagement index: answers FindContent from a list of posts, of which it leaves out those that differ
 * from any field given in the question; takes Update and ProcessNotification, whose posts are found from then on. Fault texts
 * begin as those of {@code skltp/ei} do.
 */
public final class StubIndex extends StubEndpoint {

    /** The logical address that it answers to: the HSA-id of the index owner. */
    public static final String LOGICAL_ADDRESS = TestIds.INDEX_OWNER;

    private static final String OWNER = "owner";
    private static final String CORRELATION_ID = "x-skltp-correlation-id";
    private static final List<String> MANDATORY = List.of("registeredResidentIdentification", "serviceDomain");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private volatile Function<ReceivedRequest, List<Post>> posts;
    private volatile IndexPosts told = IndexPosts.UNCHANGED;

    private StubIndex(int port, Function<ReceivedRequest, List<Post>> posts) {
        super(port);
        this.posts = posts;
    }

    /**
     * Starts an index.
     *
     * @param port 0 for any that is free
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static StubIndex start(int port, List<EngagementPost> posts) {
        List<Post> written = Post.of(posts);
        return open(new StubIndex(port, request -> written));
    }

    /**
     * Starts an index whose posts depend on the request, for tests that run many cases at once and know them by their
     * headers.
     *
     * @param port 0 for any that is free
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static StubIndex start(int port, Function<ReceivedRequest, List<EngagementPost>> posts) {
        return open(new StubIndex(port, request -> Post.of(posts.apply(request))));
    }

    /**
     * Starts an index with the posts of a step of Asta's story.
     *
     * @throws IllegalArgumentException if the story has no such step
     */
    public static StubIndex start(int port, int step) {
        return start(port, PostReader.read("samples/index/step-" + step + ".xml"));
    }

    /** Sets what it holds from now on. */
    synchronized void hold(List<EngagementPost> otherPosts) {
        List<Post> held = Post.of(otherPosts);
        posts = request -> held;
        told = IndexPosts.UNCHANGED;
    }

    private static StubIndex open(StubIndex index) {
        index.open();
        return index;
    }

    @Override
    byte[] answer(ReceivedRequest request, StubContract contract) throws Refusal {
        if (!request.headers().containsKey(CORRELATION_ID)) {
            throw new Refusal("Server", "EI000: mandatory HTTP header " + CORRELATION_ID + " is missing");
        }
        if (!request.logicalAddress().equals(LOGICAL_ADDRESS)) {
            throw new Refusal("Server", "EI003: the logical address is not that of the index owner");
        }
        return switch (contract) {
            case FIND_CONTENT -> found(request);
            case UPDATE, PROCESS_NOTIFICATION -> {
                changes(request, contract);
                yield contract.empty();
            }
            default -> throw new Refusal("Client", "VP004 [STUB] Kontraktet är okänt här");
        };
    }

    private byte[] found(ReceivedRequest request) throws Refusal {
        for (String field : MANDATORY) {
            if (!request.fields().containsKey(field)) {
                throw new Refusal("Server", "EI000: mandatory field " + field + " is missing");
            }
        }
        return StubContract.FIND_CONTENT.answer(held(request)
                .filter(post -> post.post().matches(request.fields()))
                .map(Post::xml)
                .collect(Collectors.joining()));
    }

    /** A post is only written anew where something has been told since. */
    private Stream<Post> held(ReceivedRequest request) {
        List<Post> before = posts.apply(request);
        IndexPosts changed = told;
        return changed.latest().isEmpty()
                ? before.stream()
                : Post.of(changed.of(before.stream().map(Post::post).toList())).stream();
    }

    private static List<IndexChange> changes(ReceivedRequest request, StubContract contract) throws Refusal {
        List<IndexChange> changes = IndexChange.of(request.body());
        if (contract == StubContract.PROCESS_NOTIFICATION
                && changes.stream()
                        .anyMatch(change -> change.post().field(OWNER).isBlank())) {
            throw new Refusal("Server", "EI004: a notification has an owner in each post");
        }
        return changes;
    }

    @Override
    synchronized void carryOut(ReceivedRequest request, StubContract contract) throws Refusal {
        if (contract == StubContract.UPDATE) {
            String now = LocalDateTime.now(SWEDEN).format(TIME);
            told = told.and(changes(request, contract).stream()
                    .map(change -> change.keptBy(LOGICAL_ADDRESS, now))
                    .toList());
        } else if (contract == StubContract.PROCESS_NOTIFICATION) {
            told = told.and(changes(request, contract).stream()
                    .filter(change -> !change.post().field(OWNER).equals(LOGICAL_ADDRESS))
                    .toList());
        }
    }

    /** A post, and how it is written: that is done once, and an answer only joins what is written. */
    private record Post(EngagementPost post, String xml) {

        static List<Post> of(List<EngagementPost> posts) {
            return posts.stream().map(post -> new Post(post, post.xml())).toList();
        }
    }
}
