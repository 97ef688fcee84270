package se.samplan;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.rules.Rules;

/** The walls between the rooms of this module. */
class RoomsTest extends Rooms {

    RoomsTest() {
        super(
                Rules.class,
                Map.ofEntries(
                        entry("model", Set.of()),
                        entry("model.planning", Set.of("model")),
                        entry("model.plan", Set.of("model", "model.planning")),
                        entry("model.agreement", Set.of("model.planning")),
                        entry("model.contact", Set.of("model", "model.planning")),
                        entry("model.note", Set.of("model", "model.planning")),
                        entry("model.booking", Set.of("model")),
                        entry("model.carecontact", Set.of("model.planning")),
                        entry("mapping.shape", Set.of("model", "model.planning", "model.note")),
                        entry("mapping.structure", Set.of("model.planning", "model.plan", "mapping.shape")),
                        entry("mapping.logistics", Set.of("model", "model.planning", "mapping.shape")),
                        entry(
                                "mapping.careplans",
                                Set.of(
                                        "model",
                                        "model.planning",
                                        "model.plan",
                                        "mapping.shape",
                                        "mapping.structure",
                                        "mapping.logistics")),
                        entry(
                                "mapping.carecontacts",
                                Set.of("model", "model.carecontact", "mapping.shape", "mapping.logistics")),
                        entry(
                                "mapping.careagreements",
                                Set.of(
                                        "model",
                                        "model.planning",
                                        "model.agreement",
                                        "mapping.shape",
                                        "mapping.structure")),
                        entry(
                                "mapping.caredocumentation2",
                                Set.of("model", "model.planning", "model.note", "mapping.shape")),
                        entry(
                                "mapping.caredocumentation3",
                                Set.of("model", "model.planning", "model.note", "mapping.shape")),
                        entry(
                                "mapping.caremanagers",
                                Set.of(
                                        "model",
                                        "model.planning",
                                        "model.contact",
                                        "mapping.shape",
                                        "mapping.structure")),
                        entry("mapping.schedule", Set.of("model", "model.booking")),
                        entry(
                                "rules",
                                Set.of(
                                        "model",
                                        "model.planning",
                                        "model.plan",
                                        "model.agreement",
                                        "model.contact",
                                        "model.note",
                                        "model.booking",
                                        "model.carecontact")),
                        entry("recognise", Set.of("model", "model.note", "model.planning", "recognise.text")),
                        entry("recognise.text", Set.of()),
                        entry(
                                "recognise.series",
                                Set.of("model.note", "model.planning", "recognise", "recognise.text")),
                        entry("recognise.template", Set.of("list", "model", "recognise")),
                        entry("list", Set.of("model")),
                        entry("published", Set.of())));
    }

    @Test
    void knowsNeitherServerNorSpring() {
        nobodyKnowsWhereTheProductRuns();
    }

    @Test
    void onlyMappingKnowGeneratedTypes() {
        onlyTheseKnowGeneratedTypes("mapping..");
    }

    /** How a time is written is no generated type, and known in one place; but few rooms write or read one. */
    @Test
    void fewRoomsKnowHowTimesAreWritten() {
        onlyTheseKnowHowTimesAreWritten("mapping..");
    }

    @Test
    void nobodyHasHttpOrThreads() {
        onlyTheseHaveHttpAndThreads();
    }
}
