package se.samplan.question;

import java.util.Set;
import se.samplan.model.PersonId;

/**
 * Who is known to be the same person (länkade identiteter): somebody who had a coordination number or a reserve number before a
 * personnummer. The port of a person service; {@code identities.file} until one is connected.
 *
 * <p>Records of a person are asked for under the identity of the question alone, as the contracts have it; a source answers for
 * every identity that it knows. The engagement index links none, and is asked about each. This also says whose records may be in
 * an answer: one under an identity that nobody has linked is somebody else's. Answers from memory: it neither waits nor fails.
 */
@FunctionalInterface
public interface Identities {

    /** Every identity of that person, the given one among them. */
    Set<PersonId> of(PersonId person);

    /** Nobody is known to have another identity. */
    static Identities none() {
        return Set::of;
    }
}
