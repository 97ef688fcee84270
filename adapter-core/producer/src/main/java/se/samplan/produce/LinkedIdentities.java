package se.samplan.produce;

import java.util.Set;
import se.samplan.model.PersonId;

/**
 * May be implemented by a journal that knows one person by more than one identity (länkade identiteter), for example by a reserve
 * number and later a personnummer. Records kept under any of them are then answered, as the contracts demand (GetCareManagers
 * 1.0, section 4; GetCareDocumentation 3.0, patientId). Without it, a record under another identity is kept back.
 */
@FunctionalInterface
public interface LinkedIdentities {

    /**
     * The other identities of a person, without the given one; empty if there are none.
     *
     * @throws Exception if the journal cannot say; the question is answered with a fault then
     */
    Set<PersonId> linkedTo(PersonId person) throws Exception;
}
