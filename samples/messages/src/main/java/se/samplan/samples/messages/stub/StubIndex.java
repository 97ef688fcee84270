package se.samplan.samples.messages.stub;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A stub of the engagement index: answers FindContent from a list of posts, of which it leaves out those that differ
 * from any field given in the question. Fault texts begin as those of {@code skltp/ei} do.
 */
public final class StubIndex extends StubEndpoint {

    /** The logical address that it answers to: the HSA-id of the index owner. */
    public static final String LOGICAL_ADDRESS = TestIds.INDEX_OWNER;

    private static final String CORRELATION_ID = "x-skltp-correlation-id";
    private static final List<String> MANDATORY = List.of("registeredResidentIdentification", "serviceDomain");

    private volatile Function<ReceivedRequest, List<Post>> posts;

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
    void hold(List<EngagementPost> otherPosts) {
        List<Post> held = Post.of(otherPosts);
        posts = request -> held;
    }

    private static StubIndex open(StubIndex index) {
        index.open();
        return index;
    }

    @Override
    byte[] answer(ReceivedRequest request, StubContract contract) throws Refusal {
        if (contract != StubContract.FIND_CONTENT) {
            throw new Refusal("Client", "VP004 [STUB] Kontraktet är okänt här");
        }
        if (!request.headers().containsKey(CORRELATION_ID)) {
            throw new Refusal("Server", "EI000: mandatory HTTP header " + CORRELATION_ID + " is missing");
        }
        if (!request.logicalAddress().equals(LOGICAL_ADDRESS)) {
            throw new Refusal("Server", "EI003: the logical address is not that of the index owner");
        }
        for (String field : MANDATORY) {
            if (!request.fields().containsKey(field)) {
                throw new Refusal("Server", "EI000: mandatory field " + field + " is missing");
            }
        }
        return contract.answer(posts.apply(request).stream()
                .filter(post -> post.post().matches(request.fields()))
                .map(Post::xml)
                .collect(Collectors.joining()));
    }

    /** A post, and how it is written: that is done once, and an answer only joins what is written. */
    private record Post(EngagementPost post, String xml) {

        static List<Post> of(List<EngagementPost> posts) {
            return posts.stream().map(post -> new Post(post, post.xml())).toList();
        }
    }
}
