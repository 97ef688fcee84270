package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Principal. Kind of principal and which organisation it is (huvudman; information model, section 2).
 *
 * @param principal 1..1; huvudman: principal. Kind of principal
 * @param organization 0..1; organisation: organisation. The principal's organisation
 */
public record Principal(PrincipalKind principal, Optional<Organization> organization) {

    public Principal {
        requireNonNull(principal, "principal");
        requireNonNull(organization, "organization");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Principal[hidden]";
    }
}
