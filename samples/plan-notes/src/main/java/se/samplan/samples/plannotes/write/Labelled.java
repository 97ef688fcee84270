package se.samplan.samples.plannotes.write;

import se.samplan.model.PlanType;
import se.samplan.model.note.CareNote;

/**
 * A note with the truth about it.
 *
 * @param sort of note
 * @param truth about the plan that it is
 */
public record Labelled(CareNote note, Sort sort, Truth truth) {

    /**
     * What is true of a plan.
     *
     * @param person whose it is
     * @param way by which it was written: one of eight for plans, empty for others
     * @param kind of plan; {@code ANNP} for others
     * @param series which course it belongs to; empty for others
     */
    public record Truth(int person, String way, PlanType kind, String series) {

        static Truth none(int person) {
            return new Truth(person, "", PlanType.ANNP, "");
        }
    }

    /** Whether it is a plan. */
    public boolean isPlan() {
        return sort == Sort.PLAN;
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Labelled[" + sort + "]";
    }
}
