package se.samplan.outcome;

/**
 * Why a source gave nothing, or less than it should. Each constant carries its words on the wire, so that no text from a
 * source or a library can reach a consumer: there is no way to put it there. The page {@code STATUS-CODES.md} of this module
 * says who should act on which; adding a constant is a change of interface.
 */
public enum FailureKind {
    /** No answer within the time. Asking again may help. */
    LATE(Agent.SERVICE_PRODUCER, "SP-LATE", "The source did not answer in time"),
    /** No connection: name, TCP or TLS. Asking again later may help. */
    UNREACHABLE(Agent.VIRTUALIZATION_PLATFORM, "SP-UNREACHABLE", "The source could not be reached"),
    /** No route is known to the logical address. The operator must add one. */
    NO_ROUTE(Agent.SERVICE_CATALOG, "SP-NO-ROUTE", "There is no route to the source"),
    /**
     * The platform would not take the call as it was (VP001, VP002, VP011, VP015, or a code that we do not know). Asking again
     * does not help.
     */
    PLATFORM_REFUSED(
            Agent.VIRTUALIZATION_PLATFORM, "SP-PLATFORM-REFUSED", "The platform did not accept the call to the source"),
    /** The platform has trouble of its own (VP008, VP012). Asking again later may help. */
    PLATFORM_TROUBLE(
            Agent.VIRTUALIZATION_PLATFORM, "SP-PLATFORM-TROUBLE", "The platform could not forward the call at present"),
    /** The call came back to a platform that had it already (VP014). The routes must be corrected. */
    ROUTING_LOOP(Agent.SERVICE_CATALOG, "SP-ROUTING-LOOP", "The route to the source leads in a circle"),
    /** The platform refused the call, or nobody knows who (VP007, HTTP 403). Asking again does not help. */
    NOT_PERMITTED(Agent.SERVICE_CATALOG, "SP-NOT-PERMITTED", "The call is not permitted"),
    /** The source itself refused the call, or was refused a call of its own. Nothing in the catalogue helps. */
    SOURCE_REFUSED(Agent.SERVICE_PRODUCER, "SP-SOURCE-REFUSED", "The source itself refused the call"),
    /** The source answered with a SOAP fault. */
    FAULT(Agent.SERVICE_PRODUCER, "SP-FAULT", "The source reported a technical error"),
    /** The source answered with a logical error in the contract's result element. */
    RESULT_ERROR(Agent.SERVICE_PRODUCER, "SP-RESULT-ERROR", "The source could not process the request"),
    /** Something answered, but with an HTTP status that is no SOAP answer. */
    HTTP_STATUS(Agent.VIRTUALIZATION_PLATFORM, "SP-HTTP-STATUS", "The source gave no SOAP answer"),
    /** The answer is no XML, is cut off, or is not an answer of this contract; or not a valid one, where that is enforced. */
    INVALID_ANSWER(Agent.SERVICE_PRODUCER, "SP-INVALID-ANSWER", "The source gave an answer that cannot be used"),
    /** The answer came in several parts (MTOM with attachments), which the contracts do not have. */
    IN_PARTS(Agent.SERVICE_PRODUCER, "SP-IN-PARTS", "The source gave an answer in several parts, which cannot be used"),
    /** A record lacks what every record must have, and was left out. */
    INVALID_RECORD(Agent.SERVICE_PRODUCER, "SP-INVALID-RECORD", "The source gave a record that cannot be used"),
    /** The answer was larger or deeper than the limit. */
    TOO_LARGE(Agent.SERVICE_PRODUCER, "SP-TOO-LARGE", "The source gave an answer above the size limit"),
    /** A record is about somebody else, and was left out. The source must be investigated (INV-L9). */
    WRONG_PATIENT(Agent.SERVICE_PRODUCER, "SP-WRONG-PATIENT", "The source gave a record that concerns another person"),
    /** A record says it comes from another system than the one asked; it is delivered (INV-L10). */
    WRONG_SOURCE(
            Agent.SERVICE_PRODUCER, "SP-WRONG-SOURCE", "The source gave a record that names another source system"),
    /** The source says itself that its answer may not be whole: a system behind it gave nothing, or its result is INFO. */
    PARTIAL(Agent.SERVICE_PRODUCER, "SP-PARTIAL", "The source says that its answer may not be whole"),
    /** The source says itself that a system behind it could not be asked, and that it gave older data in its place. */
    OUTDATED(Agent.SERVICE_PRODUCER, "SP-OUTDATED", "The source says that its data may be out of date"),
    /** There are records that lack what is needed to share them (INV-L1). Told to staff only; the source must be corrected. */
    WITHHELD(Agent.OTHER, "SP-WITHHELD", "There is information that may not be shown to the reader"),
    /** There is blocked information (spärr). Told to staff only; the person can have the block lifted. */
    BLOCKED(Agent.OTHER, "SP-BLOCKED", "There is blocked information"),
    /** There is information that needs the person's consent. Told to staff only; asking again with consent helps. */
    NO_CONSENT(Agent.OTHER, "SP-NO-CONSENT", "There is information that needs the person's consent"),
    /** There is information that needs a care relation. Told to staff only; asking again once there is one helps. */
    NO_RELATION(Agent.OTHER, "SP-NO-RELATION", "There is information that needs a care relation"),
    /** A check of access failed, or nobody is named as reader, so information is withheld. Told to staff only; asking again may help. */
    ACCESS_NOT_CHECKED(
            Agent.OTHER, "SP-ACCESS-NOT-CHECKED", "It could not be checked whether information may be shown"),
    /** As many calls to the source as may be are under way already; it was not called. Asking again may help. */
    SOURCE_BUSY(Agent.OTHER, "SP-SOURCE-BUSY", "The source was not called, because many calls to it are under way"),
    /** The source gave nothing many times in a row and is left alone for a while; it was not called. */
    SOURCE_PAUSED(
            Agent.OTHER,
            "SP-SOURCE-PAUSED",
            "The source was not called, because it has not answered for some time and is left alone for a moment"),
    /** The answer did not fit into our memory beside those of other requests. Asking again later may help. */
    OUT_OF_ROOM(Agent.OTHER, "SP-OUT-OF-ROOM", "The aggregating service has no room for the answer at present"),
    /** The engagement index gave no answer and a list was asked instead, so other sources may hold data. Asking again may help. */
    INDEX_REPLACED(
            Agent.ENGAGEMENT_INDEX,
            "SP-INDEX-REPLACED",
            "The engagement index did not answer; the sources of a list were asked instead, others may hold data"),
    /** The engagement index named a source by no address, so one holds data that nobody can ask. The index must be corrected. */
    INDEX_INCOMPLETE(
            Agent.ENGAGEMENT_INDEX,
            "SP-INDEX-INCOMPLETE",
            "The engagement index named a source without an address, which may hold data"),
    /** The engagement index named more sources than one request may ask; this one was not called. */
    TOO_MANY_SOURCES(
            Agent.OTHER,
            "SP-TOO-MANY-SOURCES",
            "The source was not called, because the engagement index names more than one request may ask"),
    /** The caller has gone, so the call was ended. Only for logs and metrics: nobody is left to be told. */
    CALLED_OFF(Agent.OTHER, "SP-CALLED-OFF", "The call was ended, because nobody waited for the answer any more"),
    /** Our own mistake. Logged with a stack trace; the only kind that wakes somebody up. */
    INTERNAL(Agent.OTHER, "SP-INTERNAL", "The aggregating service failed");

    private final Agent agent;
    private final String code;
    private final String text;

    FailureKind(Agent agent, String code, String text) {
        this.agent = agent;
        this.code = code;
        this.text = text;
    }

    public Agent agent() {
        return agent;
    }

    /** Our own code, documented and stable. */
    public String code() {
        return code;
    }

    /** English, for the consumer's log; the same text every time. */
    public String text() {
        return text;
    }
}
