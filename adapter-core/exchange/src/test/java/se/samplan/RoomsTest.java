package se.samplan;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.time.Deadline;

/** The walls between the rooms of this module. */
class RoomsTest extends Rooms {

    RoomsTest() {
        super(
                Deadline.class,
                Map.ofEntries(
                        entry("time", Set.of()),
                        entry("xml", Set.of()),
                        entry("question", Set.of("model", "model.agreement", "model.plan", "model.planning", "xml")),
                        entry("outcome", Set.of("model")),
                        entry("contract", Set.of("model", "model.plan", "model.planning", "question", "published")),
                        entry("token", Set.of()),
                        entry("database", Set.of()),
                        entry("call", Set.of("model", "time", "question", "outcome", "xml"))));
    }

    /** Days of a mandate are written by integrators, and days of a plan by vendors: both keep the name that they know. */
    @Override
    protected Set<String> namesOfTwoThings() {
        return Set.of("Days");
    }

    @Test
    void knowsNeitherServerNorSpring() {
        nobodyKnowsWhereTheProductRuns();
    }

    @Test
    void onlyContractsKnowGeneratedTypes() {
        onlyTheseKnowGeneratedTypes("contract");
    }

    @Test
    void nobodyKnowsHowTimesAreWritten() {
        onlyTheseKnowHowTimesAreWritten();
    }

    @Test
    void onlyCallHasHttpAndThreads() {
        onlyTheseHaveHttpAndThreads("call");
    }
}
