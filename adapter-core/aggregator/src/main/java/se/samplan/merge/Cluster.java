package se.samplan.merge;

import java.util.List;
import se.samplan.record.SourceRecord;

/**
 * Records that belong together. A statement beside the records, which all stay in the answer as they are: a reader who does not
 * believe it loses nothing.
 *
 * @param id the same for the same members, in every answer
 * @param members two or more, the master first
 */
public record Cluster(String id, Kind kind, Basis rule, List<SourceRecord> members) {

    public Cluster {
        members = List.copyOf(members);
    }

    /** The member to show first: the newest of those that are no copies. */
    public SourceRecord master() {
        return members.get(0);
    }

    /** What the members are to each other. */
    public enum Kind {
        /** Probably the same thing, in several records. */
        DUPLICATE,
        /** Versions of one record. */
        VERSION
    }

    /** How far a rule can be trusted. */
    public enum Confidence {
        CERTAIN,
        LIKELY
    }

    /**
     * The rule that brought the members together, the surest first; a cluster that needed several has the least sure of them.
     */
    public enum Basis {
        /** Same system and same document id. */
        SAME_RECORD("sameRecord", Confidence.CERTAIN),
        /** A source says that its record is a copy of the other (copyOf). */
        COPY_OF("copyOf", Confidence.CERTAIN),
        /** Same shared plan id (gemensam plan-id). */
        SHARED_PLAN_ID("sharedPlanId", Confidence.CERTAIN),
        /** Same plan type, drawn up the same day, two or more equal participants. */
        SAME_PLAN_DAY("samePlanTypeDayParticipants", Confidence.LIKELY),
        /** Same member of staff and type of contact from two sources at the same time (INV-C4). */
        SAME_CONTACT("sameStaffTypePeriod", Confidence.LIKELY);

        private final String code;
        private final Confidence confidence;

        Basis(String code, Confidence confidence) {
            this.code = code;
            this.confidence = confidence;
        }

        /** The code on the wire. */
        public String code() {
            return code;
        }

        public Confidence confidence() {
            return confidence;
        }
    }
}
