package se.samplan.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * Who a consumer asks for.
 *
 * @param giver care giver whose staff reads, HSA-id; for staff only
 * @param unit unit at which the staff works, HSA-id; for staff only
 * @param emergency whether staff reads by emergency access
 */
public record Consumer(Kind kind, Optional<String> giver, Optional<String> unit, boolean emergency) {

    /** The kinds of readers. */
    public enum Kind {
        PERSON,
        AGENT,
        CARE_STAFF,
        SOCIAL_CARE_STAFF,
        SYSTEM;

        /** As the operator writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isStaff() {
            return this == CARE_STAFF || this == SOCIAL_CARE_STAFF;
        }

        boolean isPersonal() {
            return this == PERSON || this == AGENT;
        }
    }

    /** What a consumer may ask for only if its line says so. */
    public enum Right {
        /** The overview for another moment than now. */
        AS_OF,
        /** The overview as another reader gets it, with what is withheld from that reader and why. */
        PREVIEW,
        /** As the employee whom it names, in the assignment that it states. */
        VOUCHES;

        /** As the operator writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
