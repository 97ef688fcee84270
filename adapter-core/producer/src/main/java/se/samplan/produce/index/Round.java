package se.samplan.produce.index;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One batch on its way to the index. What is refused is halved until the change that is wrong is found; the rest arrives. Used
 * once and thrown away.
 */
final class Round {

    private final Outbox outbox;
    private final String holder;
    private final Duration lease;
    private final Function<List<OutboxEntry>, IndexAnswer> index;
    private final Map<OutboxEntry, String> refused = new LinkedHashMap<>();

    private int taken;
    private int removed;
    private Optional<IndexAnswer> trouble = Optional.empty();

    Round(Outbox outbox, String holder, Duration lease, Function<List<OutboxEntry>, IndexAnswer> index) {
        this.outbox = outbox;
        this.holder = holder;
        this.lease = lease;
        this.index = index;
    }

    /** How many changes the index has taken. */
    int taken() {
        return taken;
    }

    /** How many of those are out of the outbox; the rest has been changed meanwhile. */
    int removed() {
        return removed;
    }

    /** What the index refuses by itself, and why, in order. */
    Map<OutboxEntry, String> refused() {
        return refused;
    }

    /** Why the round ended before its batch did. */
    Optional<IndexAnswer> trouble() {
        return trouble;
    }

    /** True if nothing is taken and so much refused that the reason may be another than the changes. */
    private boolean nothingIsRight() {
        return taken == 0 && refused.size() >= Delivery.MOST_REFUSED;
    }

    /** Sends the batch. That many changes are wrong at its beginning does not mean that its end is. */
    void deliver(List<OutboxEntry> batch) {
        part(batch);
        OutboxEntry last = batch.get(batch.size() - 1);
        if (nothingIsRight() && trouble.isEmpty() && !refused.containsKey(last)) {
            part(List.of(last));
        }
    }

    private void part(List<OutboxEntry> entries) {
        if (!outbox.renew(holder, lease)) {
            trouble = Optional.of(new IndexAnswer(IndexAnswer.Kind.NOT_REACHED, "LEASE_LOST"));
            return;
        }
        IndexAnswer answer = index.apply(entries);
        switch (answer.kind()) {
            case TAKEN -> {
                taken += entries.size();
                removed += outbox.remove(entries);
            }
            case REFUSED -> refused(entries, answer.code());
            case FAULTED -> {
                outbox.putBack(entries);
                trouble = Optional.of(answer);
            }
            case NOT_REACHED, STOP -> trouble = Optional.of(answer);
        }
    }

    private void refused(List<OutboxEntry> entries, String code) {
        if (entries.size() == 1) {
            refused.put(entries.get(0), code);
            return;
        }
        int middle = entries.size() / 2;
        half(entries.subList(0, middle));
        half(entries.subList(middle, entries.size()));
    }

    private void half(List<OutboxEntry> entries) {
        if (trouble.isEmpty() && refused.size() < Delivery.MOST_REFUSED) {
            part(entries);
        }
    }
}
