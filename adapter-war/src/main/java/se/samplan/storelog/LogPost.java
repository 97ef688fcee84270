package se.samplan.storelog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;

/**
 * What the national access log is told of one disclosure (loggpost): one reader, one person, one owner (log services facts, section 2).
 *
 * @param logId made once, and kept however often the post is sent
 * @param at when the answer was about to go out
 * @param purpose why it was read (syfte), for example {@code Vård och behandling}
 */
public record LogPost(UUID logId, Instant at, Activity activity, String purpose, User user, Resource resource) {

    private static final int LONGEST_ID = 32;
    private static final int LONGEST_TEXT = 256;

    /** What was done (aktivitet). */
    public enum Activity {
        /** Read. */
        READ("Läsa"),
        /** Read by emergency access. */
        EMERGENCY("Nödöppning");

        private final String word;

        Activity(String word) {
            this.word = word;
        }

        /** As the log knows it. */
        public String word() {
            return word;
        }

        /** The activity with that word; {@link #READ} if there is none. */
        public static Activity of(String word) {
            return EMERGENCY.word.equals(word) ? EMERGENCY : READ;
        }
    }

    /**
     * Who read (användare).
     *
     * @param id of the employee; of the consumer, if it has named none
     * @param careGiver whose staff it is, and whose the post is (vårdgivare)
     * @param careUnit where the employee works (vårdenhet)
     */
    public record User(HsaId id, Optional<String> name, Optional<String> title, HsaId careGiver, HsaId careUnit) {

        /** Tells nothing of who it is. */
        @Override
        public String toString() {
            return "User[hidden]";
        }
    }

    /**
     * What was read (resurs).
     *
     * @param type kind of information in a word
     * @param person whom it is about
     * @param owner the care giver that owns it; where a record names none its care unit, else its source
     */
    public record Resource(String type, PersonId person, HsaId owner) {}

    /** Whether it can be valid by the schema: HSA-ids have at most 32 characters, other texts at most 256. */
    boolean fits() {
        return Stream.of(user.id(), user.careGiver(), user.careUnit(), resource.owner())
                        .allMatch(id -> id.value().length() <= LONGEST_ID)
                && Stream.of(Stream.of(purpose, resource.type()), user.name().stream(), user.title().stream())
                        .flatMap(texts -> texts)
                        .allMatch(text -> text.length() <= LONGEST_TEXT);
    }
}
