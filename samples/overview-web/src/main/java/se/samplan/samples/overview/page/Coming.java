package se.samplan.samples.overview.page;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;

/**
 * A time that comes, as a calendar wants it.
 *
 * @param lasting what it is called in every answer, also when it has been moved
 * @param key of its file
 * @param happening the same in words
 * @param start its beginning, Swedish local time; the day's beginning if no time of the day is known
 * @param end if it is known
 * @param place if it is known
 */
public record Coming(
        String lasting,
        String key,
        Happening happening,
        LocalDateTime start,
        Optional<LocalDateTime> end,
        Optional<String> place) {

    private static final String PREPARATION = "preparation";

    /** All of an overview, in their order. */
    public static List<Coming> all(Overview overview, Keys keys) {
        return all(overview, new Happenings(overview, new People(overview, keys), keys), keys);
    }

    static List<Coming> all(Overview overview, Happenings happenings, Keys keys) {
        return overview.entries().stream()
                .flatMap(entry -> happenings.of(entry).stream()
                        .filter(one -> !one.recurring() && StartPage.isToCome(one, overview.today()))
                        .flatMap(one -> of(entry, one, overview, keys).stream()))
                .toList();
    }

    /** Keys of their files, by what stands on the time line. */
    static Map<Happening, String> files(Stream<Coming> times) {
        return times.collect(Collectors.toUnmodifiableMap(Coming::happening, Coming::key, (one, same) -> one));
    }

    private static Optional<Coming> of(EntryType entry, Happening one, Overview overview, Keys keys) {
        String lasting = lasting(entry, one, overview);
        return Moment.of(entry.getStart())
                .map(start -> new Coming(
                        lasting,
                        keys.of(lasting),
                        one,
                        start.start(),
                        Moment.of(entry.getEnd())
                                .filter(end -> end.time().isPresent())
                                .map(Moment::start)
                                .filter(end -> end.isAfter(start.start())),
                        Optional.ofNullable(entry.getPlace()).filter(place -> !place.isBlank())));
    }

    /** By the booked time alone, whoever else tells of it, and also while only others do. */
    private static String lasting(EntryType entry, Happening one, Overview overview) {
        List<Ref> refs = Ref.all(entry.getStatementRef());
        return refs.stream()
                .filter(ref -> !PREPARATION.equals(entry.getKind()))
                .flatMap(ref -> overview.booking(ref).stream())
                .sorted()
                .findFirst()
                .map(booking -> "booking|" + booking)
                .orElseGet(() -> entry.getKind() + "|"
                        + refs.stream()
                                .map(overview::lasting)
                                .sorted()
                                .findFirst()
                                .orElse(one.what().toString()));
    }

    /** Whether a time of the day is known. */
    public boolean timed() {
        return happening.time().isPresent();
    }
}
