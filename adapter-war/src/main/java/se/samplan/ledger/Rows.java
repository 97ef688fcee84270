package se.samplan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.samplan.endpoint.Shown;
import se.samplan.question.Actor;
import se.samplan.question.Audience;
import se.samplan.question.Question;
import se.samplan.question.StaffReader;

/** What stands in a row, words apart by tabs: when, what, under which id, and then what it is about. */
final class Rows {

    static final String INTENT = "INTENT";
    static final String CLOSED = "CLOSED";
    static final int KIND = 1;
    static final int ID = 2;

    private Rows() {}

    /** One row for each owner of what an answer shows: reader, person, owner, purpose, contract and number of records. */
    static List<String> intent(Instant now, UUID id, List<Shown> shown) {
        return shown.stream()
                .flatMap(one -> one.owners().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(owner -> intent(now, id, one, owner.getKey(), owner.getValue())))
                .toList();
    }

    private static String intent(Instant now, UUID id, Shown shown, String owner, long records) {
        Question question = shown.question();
        Audience reader = question.caller().audience();
        return row(
                now.toString(),
                INTENT,
                id.toString(),
                question.caller().correlationId().value(),
                "consumer=" + question.caller().originalConsumer().value(),
                "reader=" + reader.words() + employee(reader),
                "actor=" + question.caller().actor().map(Actor::id).orElse("none"),
                "person=" + question.person().type().oid() + "/"
                        + question.person().id(),
                "owner=" + owner,
                "purpose=" + purpose(shown, reader),
                "contract=" + question.contract().namespace(),
                "records=" + records);
    }

    static String closed(Instant now, UUID id, boolean arrived) {
        return row(now.toString(), CLOSED, id.toString(), arrived ? "delivered" : "reader went away");
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
    private static String row(String... words) {
        return String.join(
                "\t",
                Stream.of(words).map(word -> word.replaceAll("\\p{Cntrl}", "?")).toList());
    }
}
