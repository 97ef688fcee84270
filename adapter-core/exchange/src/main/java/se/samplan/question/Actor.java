package se.samplan.question;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;

/**
 * The person who acts through the consumer (SOAP header Actor of crm:scheduling): the person whose data is asked for, or
 * somebody who acts for that person (ombud).
 *
 * <p>{@link #toString()} hides the identity (INV-L7).
 */
public record Actor(String id, Role role) {

    /** In whose interest the person acts (ActorTypeEnum). */
    public enum Role {
        /** The person whose data is asked for. */
        SUBJECT_OF_CARE("subject_of_care"),
        /** Somebody who acts for that person. */
        SUBJECT_OF_CARE_AGENT("subject_of_care_agent");

        private final String wire;

        Role(String wire) {
            this.wire = wire;
        }

        /** The value on the wire. */
        public String wire() {
            return wire;
        }
    }

    public Actor {
        requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("an actor's id cannot be blank");
        }
    }

    /** True if that is who acts. The header sets no form for the id: a hyphen and the case of a letter do not count. */
    public boolean is(PersonId person) {
        return person.isWritten(id.replace("-", ""));
    }

    /** Who acts, under each number by which others may know that person; as written first. */
    public List<Actor> numbers(Identities identities) {
        String bare = id.replace("-", "").strip();
        IdentityType type = IdentityType.guessedFrom(bare);
        Stream<PersonId> others = type.fits(bare)
                ? identities.numbers(new PersonId(bare, type)).stream().skip(1)
                : Stream.of();
        return Stream.concat(Stream.of(this), others.map(other -> new Actor(other.id(), role)))
                .toList();
    }

    @Override
    public String toString() {
        return "Actor[role=" + role + ", id=hidden]";
    }
}
