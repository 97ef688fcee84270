package se.samplan.understand;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.ValidRecords;
import se.samplan.model.planning.Owner;

/**
 * Small worlds made by chance: up to three records of each kind, valid each for itself, from few systems, with people and units
 * that appear in several. The same seed gives the same world.
 */
public final class Worlds {

    private static final int MOST_OF_A_KIND = 3;
    private static final List<String> SYSTEMS = List.of("TSTASTA00000-SYS1", "TSTASTA00000-SYS4", "TSTASTA00000-SYS5");

    /** Making a record takes longer than understanding a world: each kind is made so many times, and found in many worlds. */
    private static final int OF_A_KIND = 120;

    private static final Map<String, List<?>> MADE = new ConcurrentHashMap<>();

    private final Random random;
    private int keys;

    private Worlds(long seed) {
        this.random = new Random(seed);
    }

    /** Of worlds in which a law was once broken. */
    private static final long[] ONCE_WRONG = {77_148};

    /** Seeds of the small worlds that every build looks at; more are looked at with {@code -Dworlds}. */
    public static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, Long.getLong("worlds", 200)), LongStream.of(ONCE_WRONG));
    }

    public static Planning of(long seed) {
        return new Worlds(seed).make();
    }

    /** A day at random in the two years that the records are about. */
    public static AsOf someDay(long seed) {
        return new AsOf(LocalDateTime.of(2025, 6, 1, 12, 0).plusDays(new Random(seed).nextInt(600)));
    }

    /** The same records as they might come in another order. */
    public static Planning shuffled(Planning world, long seed) {
        Random order = new Random(seed);
        return PlanningBuilder.builder()
                .plans(shuffled(world.plans(), order))
                .agreements(shuffled(world.agreements(), order))
                .contacts(shuffled(world.contacts(), order))
                .bookings(shuffled(world.bookings(), order))
                .careContacts(shuffled(world.careContacts(), order))
                .notes(shuffled(world.notes(), order))
                .build();
    }

    private static <T> List<Known<T>> shuffled(List<Known<T>> records, Random order) {
        List<Known<T>> copy = new ArrayList<>(records);
        Collections.shuffle(copy, order);
        return copy;
    }

    private Planning make() {
        return PlanningBuilder.builder()
                .plans(several("plan", ValidRecords::carePlan))
                .agreements(several("agreement", ValidRecords::agreement))
                .contacts(several("contact", ValidRecords::fixedContact))
                .bookings(several("booking", ValidRecords::bookedTime))
                .careContacts(several("care-contact", ValidRecords::careContact))
                .notes(several("note", ValidRecords::careNote))
                .build();
    }

    private <T> List<Known<T>> several(String kind, LongFunction<T> made) {
        return IntStream.range(0, random.nextInt(MOST_OF_A_KIND + 1))
                .mapToObj(number -> known(kind, Worlds.<T>made(kind, made).get(random.nextInt(OF_A_KIND))))
                .toList();
    }

    @SuppressWarnings("unchecked") // one type for each kind
    private static <T> List<T> made(String kind, LongFunction<T> made) {
        return (List<T>) MADE.computeIfAbsent(
                kind, one -> LongStream.range(0, OF_A_KIND).mapToObj(made).toList());
    }

    /** Ids are taken from few, so that relations hit some of them and some records bear the same id. */
    private <T> Known<T> known(String kind, T record) {
        HsaId system = new HsaId(SYSTEMS.get(random.nextInt(SYSTEMS.size())));
        return new Known<>(
                new RecordKey(kind + "-" + ++keys),
                new RecordId(system, "post-" + random.nextInt(20)),
                new Owner(Optional.of(system), Optional.empty()),
                record);
    }
}
