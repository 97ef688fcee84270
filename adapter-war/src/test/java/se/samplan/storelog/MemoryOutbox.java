package se.samplan.storelog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An outbox without a ledger, that holds its caller to the order. */
final class MemoryOutbox implements LogOutbox {

    final List<UUID> told = new ArrayList<>();
    final Map<UUID, String> givenUp = new LinkedHashMap<>();
    boolean ours = true;
    boolean away;

    private List<Waiting> waiting;

    MemoryOutbox(List<Waiting> waiting) {
        this.waiting = waiting;
    }

    void add(List<Waiting> more) {
        waiting = new ArrayList<>(waiting);
        waiting.addAll(more);
    }

    @Override
    public boolean isOurs() throws OutboxAway {
        if (away) {
            throw new OutboxAway("away");
        }
        return ours;
    }

    @Override
    public List<Waiting> next(int most) {
        return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
    }

    @Override
    public Count count() {
        return new Count(
                waiting.size(), waiting.stream().map(each -> each.post().at()).findFirst());
    }

    @Override
    public void told(List<Waiting> posts) {
        settle(posts);
        posts.forEach(each -> told.add(each.post().logId()));
    }

    @Override
    public void givenUp(Waiting post, String why) {
        settle(List.of(post));
        givenUp.put(post.post().logId(), why);
    }

    private void settle(List<Waiting> posts) {
        if (!waiting.subList(0, posts.size()).equals(posts)) {
            throw new AssertionError("not the first that wait");
        }
        waiting = waiting.subList(posts.size(), waiting.size());
    }

    /** How the latest of them ended; empty if none has. */
    Optional<String> lastGivenUp() {
        return givenUp.values().stream().reduce((first, second) -> second);
    }
}
