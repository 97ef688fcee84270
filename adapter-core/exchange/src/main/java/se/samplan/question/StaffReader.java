package se.samplan.question;

import java.util.Optional;
import se.samplan.model.HsaId;

/**
 * The employee who reads, as a consumer vouches for it (medarbetare i sitt uppdrag). Who it is goes to the services that are asked
 * about access and into the ledger, and never into a log.
 *
 * @param employee the employee's HSA-id
 * @param purpose why the employee reads, 1 to 256 characters, for example {@code Vård och behandling}
 * @param name the employee's, at most 256 characters
 * @param title the employee's, at most 256 characters
 */
public record StaffReader(HsaId employee, String purpose, Optional<String> name, Optional<String> title) {

    /** Tells nothing of who it is. */
    @Override
    public String toString() {
        return "StaffReader[hidden]";
    }
}
