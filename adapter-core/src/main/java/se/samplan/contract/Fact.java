package se.samplan.contract;

/**
 * What merging needs to know of a record. Each contract says where its records hold it; a record that lacks one simply has
 * no such fact.
 */
public enum Fact {
    /** Id within the source system. */
    DOCUMENT_ID,
    /** Version of the record, a positive integer that grows by change. */
    VERSION,
    /** Source system that owns the record. */
    SOURCE_SYSTEM,
    /** Identity of the person the record concerns. */
    PERSON_ID,
    /** OID of the kind of that identity. */
    PERSON_TYPE,
    /** When the document was drawn up, YYYYMMDDhhmmss. */
    DOCUMENT_TIME,
    /** When the record was registered, YYYYMMDDhhmmss. */
    AUTHOR_TIME,
    /** When the content last changed, YYYYMMDDhhmmss. */
    LAST_UPDATED,
    /** First day of validity, YYYYMMDD. */
    VALID_FROM,
    /** Lifecycle status, in the code of the information model. */
    STATUS,
    /** Display level: overview or detail. */
    PROMINENCE,
    /** Type of plan; the first place that states it wins. */
    PLAN_TYPE,
    /** The answer's own result code (OK, INFO, ERROR); belongs to the answer, not to a record. */
    RESULT_CODE
}
