package se.samplan.understand.finding;

/** What kind of thing was seen (information model, section 11; overview, section 8). */
public enum FindingKind {
    /** Records leave the same thing, at the same time, to different parties. */
    CONFLICTING_RESPONSIBLE("conflictingResponsible", Severity.WARNING),
    /** What one record assigns, without saying to whom, another says that it does not include. */
    EXCLUSION_VS_ASSIGNMENT("exclusionVsAssignment", Severity.WARNING),
    /** Nobody is named for something that is to be done (INV-P10). */
    UNASSIGNED_RESPONSIBLE("unassignedResponsible", Severity.WARNING),
    /** It is said what is to be done but not when, nor by when that is decided (INV-P11). */
    MISSING_TIME("missingTime", Severity.WARNING),
    /** A goal has nothing that leads to it (INV-P6). */
    POSSIBLE_GAP("possibleGap", Severity.WARNING),
    /** An agreement or task that applies rests on a contact that has ended (INV-A5). */
    ENDED_PARTY("endedParty", Severity.WARNING),
    /** A plan is said to be active though its last day has been (INV-P12). */
    EXPIRED_PLAN("expiredPlan", Severity.WARNING),
    /** What has to come before something is booked after it. */
    TOO_LATE("tooLate", Severity.WARNING),
    /** What has to come before something has no time, though the other has. */
    MISSING_BEFORE("missingBefore", Severity.WARNING),
    /** Several of what there should be one of apply at the same time (INV-C3, INV-P15). */
    OVERLAP("overlap", Severity.INFORMATION),
    /** A link leads to something that its source does not have (INV-A4). */
    DANGLING_LINK("danglingLink", Severity.INFORMATION),
    /** Records may be the same twice (INV-C4). */
    DUPLICATE_CANDIDATE("duplicateCandidate", Severity.INFORMATION),
    /** One person or unit is spelt in two ways. */
    NAME_DIFFERS("nameDiffers", Severity.INFORMATION),
    /** Several contacts are said to coordinate the others. */
    SEVERAL_COORDINATE("severalCoordinate", Severity.INFORMATION),
    /** There are several contacts, and none of them is said to coordinate. */
    NOBODY_COORDINATES("nobodyCoordinates", Severity.INFORMATION);

    private final String code;
    private final Severity usual;

    FindingKind(String code, Severity usual) {
        this.code = code;
        this.usual = usual;
    }

    /** The code as the schema spells it. */
    public String code() {
        return code;
    }

    /** How much it matters, unless the case is a graver one. */
    Severity usual() {
        return usual;
    }
}
