package se.samplan.samples.messages.stub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A stub of the national access log: answers StoreLog 2.0 and keeps what it has stored, all posts of a call or none. A log id that is
 * there already is refused, as in the service. In a mood that loses the answer on its way the posts are stored all the same; see
 * {@link Mood}.
 */
public final class StubLog extends StubEndpoint {

    /** The logical address of the national service. */
    public static final String LOGICAL_ADDRESS = "SE165565594230-1000";

    private static final int MOST = 500;

    private final Map<String, LoggedPost> stored = new LinkedHashMap<>();
    private final Set<String> refusedOwners = new HashSet<>();
    private final Map<String, Mood> failsAt = new HashMap<>();
    private boolean denies;

    private StubLog(int port) {
        super(port);
    }

    /**
     * Starts it without a post.
     *
     * @param port 0 for any that is free
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static StubLog start(int port) {
        StubLog log = new StubLog(port);
        log.open();
        return log;
    }

    /** Refuses every call with a post about what that care giver owns. */
    public synchronized void refuse(String owner) {
        refusedOwners.add(owner);
    }

    /** Answers every call with a post about what that care giver owns in that mood, as a service with a defect does. */
    public synchronized void failAt(String owner, Mood mood) {
        failsAt.put(owner, mood);
    }

    /** Takes every owner again. */
    public synchronized void permit() {
        refusedOwners.clear();
        failsAt.clear();
    }

    /** Sets whether whoever calls may not. */
    public synchronized void deny(boolean everybody) {
        denies = everybody;
    }

    /** What it has stored, in the order of storing. */
    public synchronized List<LoggedPost> stored() {
        return List.copyOf(stored.values());
    }

    /** The log ids of each call, in their order, whatever became of it. */
    public List<List<String>> calls() {
        return received().stream().map(StubLog::ids).toList();
    }

    private static List<String> ids(ReceivedRequest request) {
        try {
            return LoggedPost.of(request.body()).stream().map(LoggedPost::logId).toList();
        } catch (Refusal e) {
            return List.of();
        }
    }

    /** Forgets everything, and goes back to the normal mood. */
    public synchronized void forget() {
        stored.clear();
        permit();
        denies = false;
        setMood(Mood.NORMAL);
        clearReceived();
    }

    @Override
    synchronized byte[] answer(ReceivedRequest request, StubContract contract) throws Refusal {
        if (contract != StubContract.STORE_LOG) {
            throw new Refusal("Client", "VP004 [STUB] Kontraktet är okänt här");
        }
        if (!request.logicalAddress().equals(LOGICAL_ADDRESS)) {
            throw new Refusal("Client", "VP004 [STUB] Logisk adress hör inte hit");
        }
        String code = code(LoggedPost.of(request.body()));
        return contract.answer("<result><c:resultCode>" + code + "</c:resultCode></result>");
    }

    @Override
    synchronized Mood moodAt(ReceivedRequest request, Mood set) throws Refusal {
        return LoggedPost.of(request.body()).stream()
                .map(LoggedPost::owner)
                .filter(failsAt::containsKey)
                .findFirst()
                .map(failsAt::get)
                .orElse(set);
    }

    private String code(List<LoggedPost> posts) {
        if (denies) {
            return "ACCESSDENIED";
        }
        return areRight(posts) ? "OK" : "VALIDATION_ERROR";
    }

    private boolean areRight(List<LoggedPost> posts) {
        Set<String> ids = new HashSet<>(stored.keySet());
        return posts.size() <= MOST
                && posts.stream().allMatch(post -> ids.add(post.logId()) && !refusedOwners.contains(post.owner()));
    }

    @Override
    synchronized void carryOut(ReceivedRequest request, StubContract contract) throws Refusal {
        List<LoggedPost> posts = new ArrayList<>(LoggedPost.of(request.body()));
        if (code(posts).equals("OK")) {
            posts.forEach(post -> stored.put(post.logId(), post));
        }
    }
}
