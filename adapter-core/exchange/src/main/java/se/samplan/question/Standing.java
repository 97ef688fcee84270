package se.samplan.question;

import java.util.Set;

/**
 * How a consumer (tjänstekonsument) stands with the operator. A request gets one, when its headers are read, and keeps it to its end,
 * whatever the operator changes meanwhile.
 *
 * @param audience who it asks for
 * @param rights what it may ask that others may not
 */
public record Standing(Audience audience, Set<Right> rights) {

    public Standing {
        rights = Set.copyOf(rights);
    }
}
