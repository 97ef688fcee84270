package se.samplan.understand.statement;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import se.samplan.model.planning.RelationTargetKind;

/** The kinds of record that an overview is made of, each from a contract of its own. */
public enum RecordKind {
    /** Plans (planer). */
    PLAN,
    /** Agreements (överenskommelser). */
    AGREEMENT,
    /** Fixed contacts (fasta kontakter). */
    CONTACT,
    /** Booked times (bokade tider), which leave the schedule when they have passed. */
    BOOKING,
    /** Notes (anteckningar). */
    NOTE,
    /** Care contacts (vårdkontakter). Nothing links to them. */
    CARE_CONTACT;

    private static final Map<RelationTargetKind, RecordKind> HOLDERS = Map.ofEntries(
            entry(RelationTargetKind.CARE_PLAN, PLAN),
            entry(RelationTargetKind.GOAL, PLAN),
            entry(RelationTargetKind.ACTIVITY, PLAN),
            entry(RelationTargetKind.AGREEMENT, AGREEMENT),
            entry(RelationTargetKind.FIXED_CONTACT, CONTACT),
            entry(RelationTargetKind.BOOKED_TIME, BOOKING),
            entry(RelationTargetKind.CARE_DOCUMENTATION, NOTE));

    /** The kind of the records that such a link leads to; empty where it leads out of the overview, as to a referral. */
    public static Optional<RecordKind> holding(RelationTargetKind target) {
        return Optional.ofNullable(HOLDERS.get(target));
    }
}
