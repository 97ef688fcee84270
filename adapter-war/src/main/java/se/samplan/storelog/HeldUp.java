package se.samplan.storelog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a post that comes to nothing and holds up those behind it: how often it has, and what became meanwhile of others that
 * were sent in front of it. That the log stores others while this one comes to nothing is the only proof that it is the post and not the
 * log.
 */
final class HeldUp {

    /** Calls in a row that come to nothing before fewer posts are tried, and others behind. */
    static final int PATIENCE = 3;

    /** Others that have to be stored, each after a further call with this one. */
    static final int PROOFS = 3;

    /** Posts among which others are looked for: many more than may come to nothing beside each other. */
    static final int REACH = 1000;

    /** Places of those that were stored before their turn. */
    private final Set<Long> stored = new HashSet<>();

    /** Places of those that were in a call of which nobody knows what it has done. */
    private final Set<Long> unclear = new HashSet<>();

    private int fruitless;
    private int tried;
    private int proofs;

    /** A call with the first that wait has come to nothing. Whether it is time to try fewer, or others. */
    boolean isTimeToTryFewer() {
        fruitless++;
        return fruitless >= PATIENCE;
    }

    /** One behind the first of these: another at each look, so that several which come to nothing beside each other are no proof. */
    Optional<LogOutbox.Waiting> other(List<LogOutbox.Waiting> posts) {
        List<LogOutbox.Waiting> others = posts.stream()
                .skip(1)
                .filter(post -> !stored.contains(post.place()))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(tried++ % others.size()));
    }

    /** It was stored before its turn. Whether it is proven now that it is the first one. */
    boolean isProvenBy(LogOutbox.Waiting other) {
        stored.add(other.place());
        proofs++;
        return proofs >= PROOFS;
    }

    /** Nobody knows whether they are stored. */
    void unclear(List<LogOutbox.Waiting> posts) {
        posts.forEach(post -> unclear.add(post.place()));
    }

    /** The first ones are settled. */
    void goesOnAfter(List<LogOutbox.Waiting> posts) {
        fruitless = 0;
        tried = 0;
        proofs = 0;
        posts.stream().map(LogOutbox.Waiting::place).forEach(place -> {
            stored.remove(place);
            unclear.remove(place);
        });
    }

    /** Another instance tells: what was sent here before its turn is refused there, as what is stored already. */
    void forget() {
        goesOnAfter(List.of());
        stored.clear();
        unclear.clear();
    }

    boolean isStored(LogOutbox.Waiting post) {
        return stored.contains(post.place());
    }

    boolean isUnclear(LogOutbox.Waiting post) {
        return unclear.contains(post.place());
    }
}
