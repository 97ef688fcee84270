package se.samplan.understand.roster;

import java.util.List;
import se.samplan.understand.Statement;

/**
 * What does not fit together in the roster (overview, sections 2 and 8).
 *
 * @param kind 1..1
 * @param parties 1..*; about whom
 * @param says 1..*; the statements that are compared
 */
public record RosterFinding(Kind kind, List<PartyKey> parties, List<Statement> says) {

    public RosterFinding {
        parties = List.copyOf(parties);
        says = List.copyOf(says);
    }

    /** Kinds of finding. */
    public enum Kind {
        /** One HSA-id has two spellings of a name (namnet stavas olika). */
        NAME_DIFFERS("nameDiffers"),
        /** Two or more coordinate the others now (flera samordnar). */
        SEVERAL_COORDINATE("severalCoordinate"),
        /** There are two fixed contacts or more, and none of them coordinates (ingen samordnar). */
        NOBODY_COORDINATES("nobodyCoordinates");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As it is written in an answer. */
        public String code() {
            return code;
        }
    }
}
