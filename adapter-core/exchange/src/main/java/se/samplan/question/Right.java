package se.samplan.question;

import java.util.Locale;

/** What a consumer may ask only if the operator says so ({@code consumers.file}). */
public enum Right {
    /** The overview for another moment than now. */
    AS_OF,
    /** The overview as another reader gets it, with what is withheld from that reader and why. */
    PREVIEW,
    /** As the employee whom it names, in the assignment that it states. */
    VOUCHES;

    /** As the operator writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
