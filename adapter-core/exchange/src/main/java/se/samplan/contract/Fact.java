package se.samplan.contract;

import java.util.Set;

/**
 * What merging, selecting and the rules of access need to know of a record. Each contract says where its records hold it; a
 * record that lacks one simply has no such fact.
 */
public enum Fact {
    /** Id within the source system. */
    DOCUMENT_ID,
    /** The system that gave that id, by OID; or the id itself where there is no other, for example a UUID. */
    DOCUMENT_ID_ROOT,
    /** Version of the record, a positive integer that grows by change. */
    VERSION,
    /** Source system that owns the record. */
    SOURCE_SYSTEM,
    /** Identity of the person the record concerns. */
    PERSON_ID,
    /** OID of the kind of that identity. */
    PERSON_TYPE,
    /** Care giver that owns the information (vårdgivare), HSA-id. */
    CARE_GIVER,
    /** Care unit that owns the information (vårdenhet), HSA-id. */
    CARE_UNIT,
    /** Whether the person may see it: true or false. */
    APPROVED_FOR_PATIENT,
    /** Whether the record was entered in error (makulerad): true or false. */
    NULLIFIED,
    /** When the document was drawn up, YYYYMMDDhhmmss. */
    DOCUMENT_TIME,
    /** The day on which an agreement was made, YYYYMMDD. */
    AGREED_DATE,
    /** When the record was registered, YYYYMMDDhhmmss; what a time-limited block is compared with. */
    AUTHOR_TIME,
    /** When the content last changed, YYYYMMDDhhmmss. */
    LAST_UPDATED,
    /** Another time of the record that a period may match: signature, dissenting opinion. */
    OTHER_TIME,
    /** First day of validity, YYYYMMDD. */
    VALID_FROM,
    /** Last day of validity, YYYYMMDD. */
    VALID_TO,
    /** When a booked time or a care contact begins, YYYYMMDDhhmmss. */
    START_TIME,
    /** When a care contact ends, YYYYMMDDhhmmss. */
    END_TIME,
    /** Care contact (vårdkontakt) that the record belongs to. */
    CARE_CONTACT,
    /** Health issue (hälsoärende) that the record belongs to: the id within its system, if it has one. */
    CARE_PROCESS,
    /** The system that gave the health issue its id; or the id itself, a UUID. */
    CARE_PROCESS_ROOT,
    /** Lifecycle status, in the code of the information model; of a care contact, in the code of its own code system. */
    STATUS,
    /** Display level: overview or detail. */
    PROMINENCE,
    /** Health care, social care or joint. */
    CARE_SPHERE,
    /** Type of plan, note, contact or agreement; the first place that states it wins. */
    TYPE,
    /** The member of staff of a fixed contact, HSA-id. */
    STAFF,
    /** The system that gave the member of staff an id, or the id itself. */
    STAFF_ROOT,
    /** Lifecycle or achievement status of a goal (målstatus, måluppfyllelse); only when a question needs it. */
    GOAL_STATUS,
    /** Topic (ämne) of a part of the record; only when a question needs it. */
    TOPIC,
    /** Name or kind of party of somebody who is responsible for something; only when a question needs it. */
    RESPONSIBLE,
    /** HSA-id of somebody who takes part; only when a question needs it. */
    PARTICIPANT,
    /** Text that people read, never internal notes; only when a question needs it. */
    TEXT,
    /** Id that the same plan has in every system that holds it (gemensam plan-id); an element with parts. */
    SHARED_PLAN_ID,
    /** The record that this one is a copy of (kopia av); an element with parts. */
    COPY_OF,
    /** A record that this one replaces (ersätter); an element with parts. */
    REPLACES,
    /** Somebody who takes part in a plan (deltagare); an element with parts. */
    TAKES_PART,
    /** A relation to another record (koppling); an element with parts. */
    RELATION,
    /** The answer's own result code (OK, INFO, ERROR); belongs to the answer, not to a record. */
    RESULT_CODE,
    /** What kind of error the answer says it is (errorCode); belongs to the answer. */
    RESULT_ERROR_CODE,
    /** How it went with a system behind the source (statusCode); belongs to the answer. */
    INNER_STATUS,
    /** The address of a system behind a source that is an aggregator itself. */
    INNER_ADDRESS,
    /** What went wrong with a system behind such a source. */
    INNER_ERROR,
    /** Whether such a system's data came out of a copy: true or false. */
    INNER_FROM_CACHE,
    /** Whether such a system's data is up to date: true or false. */
    INNER_IN_SYNCH,
    /** When such a system's data was fetched, YYYYMMDDhhmmss. */
    INNER_LAST_SYNCH,
    /** Whether the source holds its answer for complete: true or false. */
    INNER_COMPLETE;

    private static final Set<Fact> WITH_PARTS = Set.of(SHARED_PLAN_ID, COPY_OF, REPLACES, TAKES_PART, RELATION);

    /**
     * True if the fact is an element with parts that belong together. Such facts have no text of their own; they are read
     * only when somebody asks for them, and cost nothing otherwise.
     */
    public boolean hasParts() {
        return WITH_PARTS.contains(this);
    }
}
