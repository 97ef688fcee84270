package se.samplan.behind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.outcome.FailureKind;
import se.samplan.produce.JournalFailed;
import se.samplan.record.SchemaProblem;

/** Another producer of GetCarePlans 2.0 that holds the plans of our source system. */
@FunctionalInterface
public interface ProducerBehind {

    /**
     * Asks it the same question.
     *
     * @param headers HTTP headers of the call that is answered, by lower-case name
     * @throws JournalFailed if there is no answer: a fault, another HTTP status, not in time, not valid outside of its records
     */
    Answer ask(GetCarePlansType request, Map<String, String> headers);

    /**
     * What it answered.
     *
     * @param valid as it came, but for the records that are not valid
     * @param invalid of each of those what is known; they would lose parts on their way
     * @param defects what it says beside its result that its answer lacks, as an aggregator does of the systems behind it:
     *     {@link FailureKind#PARTIAL} or {@link FailureKind#OUTDATED}, or nothing
     */
    record Answer(GetCarePlansResponseType valid, List<InvalidPlan> invalid, Set<FailureKind> defects) {

        public Answer {
            invalid = List.copyOf(invalid);
            defects = Set.copyOf(defects);
        }

        /** The answer of a producer that has nothing behind it. */
        public Answer(GetCarePlansResponseType valid, List<InvalidPlan> invalid) {
            this(valid, invalid, Set.of());
        }
    }

    /**
     * A plan that is not valid against its schema.
     *
     * @param personId whose it says that it is; empty if that cannot be read
     * @param approvedForPatient whether it says that the person may know of it; no if that cannot be read
     * @param problems the first few
     */
    record InvalidPlan(Optional<String> personId, boolean approvedForPatient, List<SchemaProblem> problems) {

        public InvalidPlan {
            problems = List.copyOf(problems);
        }

        /** Tells nothing of the person. */
        @Override
        public String toString() {
            return "InvalidPlan" + problems;
        }
    }
}
