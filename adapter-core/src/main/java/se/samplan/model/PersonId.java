package se.samplan.model;

import static java.util.Objects.requireNonNull;

/**
 * The identity of the person whose planning is asked for (vård- och omsorgstagare).
 *
 * <p>{@link #toString()} hides the identity, so that a log line or an exception text can never leak it (INV-L7). Code
 * that puts it on the wire calls {@link #id()} and can be found by that name.
 *
 * @param id without separator; 12 characters for every national kind
 */
public record PersonId(String id, IdentityType type) {

    public PersonId {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        if (!type.fits(id)) {
            throw new IllegalArgumentException("the identity does not have the form of its type");
        }
    }

    @Override
    public String toString() {
        return "PersonId[type=" + type + ", id=hidden]";
    }
}
