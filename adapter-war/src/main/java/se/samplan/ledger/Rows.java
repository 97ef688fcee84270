package se.samplan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.endpoint.Shown;
import se.samplan.question.Actor;
import se.samplan.question.Audience;
import se.samplan.question.Question;
import se.samplan.question.StaffReader;
import se.samplan.storelog.LogDuty;

/** What stands in a row, words apart by tabs: when, what, under which id, and then what it is about. */
final class Rows {

    static final String INTENT = "INTENT";
    static final String CLOSED = "CLOSED";
    static final String DELIVERED = "delivered";
    static final String WENT_AWAY = "reader went away";
    static final String NOTHING_LEFT = "nothing left";

    /** How an answer ended, in a row that closes it. */
    static final int END = 3;

    static final int KIND = 1;
    static final int ID = 2;

    private Rows() {}

    /**
     * One row for each owner of what an answer shows: reader, person, owner, purpose, contract and number of records; and what the
     * national access log is to be told of it, if it is.
     */
    static List<String> intent(Instant now, UUID id, List<Shown> shown, LogDuty duty) {
        return shown.stream()
                .flatMap(one -> one.owners().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(owner -> row(Stream.concat(
                                intent(now, id, one, owner.getKey(), owner.getValue()),
                                duty.post(now, one, owner.getKey()).stream().flatMap(PostWords::of)))))
                .toList();
    }

    private static Stream<String> intent(Instant now, UUID id, Shown shown, String owner, long records) {
        Question question = shown.question();
        Audience reader = question.caller().audience();
        return Stream.of(
                now.toString(),
                INTENT,
                id.toString(),
                question.caller().correlationId().value(),
                "consumer=" + question.caller().originalConsumer().value(),
                "reader=" + reader.words() + employee(reader),
                "actor=" + question.caller().actor().map(Actor::id).orElse("none"),
                "person=" + question.person().oid() + "/" + question.person().id(),
                "owner=" + owner,
                "purpose=" + purpose(shown, reader),
                "contract=" + question.contract().namespace(),
                "records=" + records);
    }

    /** @param how {@link #DELIVERED}, {@link #WENT_AWAY} or {@link #NOTHING_LEFT} */
    static String closed(Instant now, UUID id, String how) {
        return row(Stream.of(now.toString(), CLOSED, id.toString(), how));
    }

    /** Who it was of the staff, if the consumer has named somebody. */
    private static String employee(Audience reader) {
        return reader.reader()
                .map(staff -> " employee=" + staff.employee().value())
                .orElse("");
    }

    private static String purpose(Shown shown, Audience reader) {
        if (shown.question().options().preview()) {
            return "preview";
        }
        return switch (reader.kind()) {
            case PERSON -> "own";
            case AGENT -> "mandate";
            case CARE_STAFF, SOCIAL_CARE_STAFF ->
                reader.emergency() || shown.access().byEmergency() > 0
                        ? "emergency"
                        : reader.reader().map(StaffReader::purpose).orElse("care");
            case SYSTEM -> "consumer";
        };
    }

    /** Ids come from outside: a sign that would end a word or a row cannot be part of one. */
    static String row(Stream<String> words) {
        return words.map(word -> word.replaceAll("\\p{Cntrl}", "?")).collect(Collectors.joining("\t"));
    }
}
