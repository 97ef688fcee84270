package se.samplan;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.produce.JournalSystem;

/** The walls between the rooms of this module. */
class RoomsTest extends Rooms {

    RoomsTest() {
        super(
                JournalSystem.class,
                Map.ofEntries(
                        entry(
                                "produce",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.carecontact",
                                        "model.contact",
                                        "model.note",
                                        "model.plan",
                                        "model.planning",
                                        "produce.index",
                                        "rules")),
                        entry(
                                "render",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.contact",
                                        "model.plan",
                                        "model.planning",
                                        "rules")),
                        entry(
                                "produce.notes",
                                Set.of(
                                        "model",
                                        "model.note",
                                        "model.plan",
                                        "model.planning",
                                        "produce",
                                        "recognise",
                                        "xml")),
                        entry(
                                "produce.contract",
                                Set.of(
                                        "contract",
                                        "mapping.careagreements",
                                        "mapping.carecontacts",
                                        "mapping.caredocumentation2",
                                        "mapping.caredocumentation3",
                                        "mapping.caremanagers",
                                        "mapping.careplans",
                                        "mapping.schedule",
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.carecontact",
                                        "model.contact",
                                        "model.note",
                                        "model.plan",
                                        "model.planning",
                                        "produce",
                                        "produce.index",
                                        "published",
                                        "question",
                                        "rules")),
                        entry("produce.index", Set.of("model", "time", "contract")),
                        entry("produce.index.store", Set.of("database", "model", "produce.index")),
                        entry("produce.index.soap", Set.of("model", "call", "produce.index"))));
    }

    @Test
    void knowsNeitherServerNorSpring() {
        nobodyKnowsWhereTheProductRuns();
    }

    @Test
    void onlyTheDescriptionsAndTheSenderKnowGeneratedTypes() {
        onlyTheseKnowGeneratedTypes("produce.contract", "produce.index.soap");
    }

    /** How a time is written is no generated type, and known in one place; but few rooms write or read one. */
    @Test
    void fewRoomsKnowHowTimesAreWritten() {
        onlyTheseKnowHowTimesAreWritten("produce.index..");
    }

    @Test
    void nobodyHasHttpOrThreads() {
        onlyTheseHaveHttpAndThreads();
    }

    /** No arrow runs between the two roles. */
    @Test
    void aVendorDoesNotGetTheAggregator() {
        isNotThere("se.samplan.merge.RecordMerge");
    }
}
