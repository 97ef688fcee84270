package se.samplan.question;

import java.util.Optional;

/**
 * A health issue (hälsoärende) by its id (II): an id within a system, or a root that is the id itself, as a UUID is.
 *
 * @param root OID of the system that gave the id, or a UUID; case does not count
 * @param extension the id within that system; empty if the root is the id
 */
public record CareProcess(String root, Optional<String> extension) {

    /**
     * True if that is the same health issue: the same id from the same system.
     *
     * @param otherRoot as written; may be empty
     * @param otherExtension as written; empty if there is none
     */
    public boolean is(String otherRoot, String otherExtension) {
        return root.equalsIgnoreCase(otherRoot) && extension.orElse("").equals(otherExtension);
    }
}
