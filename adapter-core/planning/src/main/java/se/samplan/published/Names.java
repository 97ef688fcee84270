package se.samplan.published;

/**
 * Namespaces that are ours. The prefix stands here and nowhere else in the program, so that a
 * national decision changes one line.
 */
public final class Names {

    private static final String PREFIX = "urn:samplan:";

    /** The structure of a care plan, {@code structuredCarePlan}, and the types that other containers share with it. */
    public static final String PLAN_STRUCTURE = PREFIX + "clinicalprocess:logistics:logistics:3.1";

    /** Elements that stand last in types that exist already: kind of contact, related service, order, preparation. */
    public static final String RELATED = PREFIX + "clinicalprocess:logistics:logistics:3.2";

    /** What a fixed contact holds beyond the published contract, {@code fixedContactExtension}. */
    public static final String CONTACT_EXTENSION =
            PREFIX + "coreprocess:residentparticipation:residentparticipation:1.1";

    /** The domain of documented agreements, ending in a colon. */
    public static final String AGREEMENT = PREFIX + "coreprocess:residentparticipation:agreement:";

    /** The domain of the overview, ending in a colon. */
    public static final String OVERVIEW = PREFIX + "coreprocess:residentparticipation:overview:";

    /** Our options in a request and our summary in the ProcessingStatus header. */
    public static final String AGGREGATION = PREFIX + "interoperability:aggregation:1";

    private Names() {}
}
