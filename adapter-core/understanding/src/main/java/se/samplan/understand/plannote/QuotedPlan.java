package se.samplan.understand.plannote;

import static java.util.Objects.requireNonNull;

import java.util.List;
import se.samplan.model.plan.CarePlan;
import se.samplan.recognise.NotePart;
import se.samplan.recognise.PlanNote;
import se.samplan.understand.Known;

/**
 * A plan that is only a document (L0), and what was read in it. The record stays what it is.
 *
 * @param plan which record
 */
public record QuotedPlan(Known<CarePlan> plan, Said said) {

    public QuotedPlan {
        requireNonNull(plan, "plan");
        requireNonNull(said, "said");
    }

    /** What came of it. */
    public sealed interface Said {

        /** Nothing is quoted. */
        record Nothing(DocumentText.Why why) implements Said {
            public Nothing {
                requireNonNull(why, "why");
            }
        }

        /**
         * It is like a template.
         *
         * @param quotes its parts under headings that are known; their places are those of the text that was read
         */
        record Quoted(PlanNote found, List<NotePart> quotes) implements Said {
            public Quoted {
                requireNonNull(found, "found");
                quotes = List.copyOf(quotes);
            }
        }
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "QuotedPlan[" + plan.key() + "]";
    }
}
