package se.samplan.reader.soap;

import java.util.Locale;

/** The services that are asked about access (access services facts, sections 2, 4 and 5). */
public enum AccessService {
    /** CheckBlocks 4.0. */
    BLOCKS,
    /** CheckConsent 2.0. */
    CONSENT,
    /** CheckPatientRelation 1.0. */
    RELATION;

    /** As it stands in settings, logs and metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
