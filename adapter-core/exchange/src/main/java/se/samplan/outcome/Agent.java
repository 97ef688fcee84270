package se.samplan.outcome;

/** Who caused a failure, in the words of the ProcessingStatus header (CausingAgentEnum, platform facts, section 7). */
public enum Agent {
    /** The address and permission tables (tjänsteadresseringskatalog). */
    SERVICE_CATALOG("service_catalog"),
    /** The platform or the network between us and the source. */
    VIRTUALIZATION_PLATFORM("virtualization_platform"),
    /** The source system. */
    SERVICE_PRODUCER("service_producer"),
    /** The engagement index. */
    ENGAGEMENT_INDEX("engagement_index"),
    /** None of the above: ourselves. */
    OTHER("other");

    private final String wire;

    Agent(String wire) {
        this.wire = wire;
    }

    /** The value on the wire. */
    public String wire() {
        return wire;
    }
}
