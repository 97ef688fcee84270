package se.samplan;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.bind.RecordBinder;

/** The walls between the rooms of this module. */
class RoomsTest extends Rooms {

    RoomsTest() {
        super(
                RecordBinder.class,
                Map.ofEntries(
                        entry(
                                "bind",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.carecontact",
                                        "model.contact",
                                        "model.note",
                                        "model.plan",
                                        "model.planning",
                                        "mapping.careagreements",
                                        "mapping.carecontacts",
                                        "mapping.caredocumentation2",
                                        "mapping.caredocumentation3",
                                        "mapping.caremanagers",
                                        "mapping.careplans",
                                        "mapping.schedule",
                                        "published",
                                        "contract",
                                        "xml",
                                        "record",
                                        "merge",
                                        "gather",
                                        "understand",
                                        "understand.statement")),
                        entry(
                                "plandocument",
                                Set.of("model.plan", "model.planning", "time", "understand", "understand.plannote")),
                        entry("plannote", Set.of("bind", "contract", "model", "record", "understand.plannote")),
                        entry(
                                "overview",
                                Set.of(
                                        "bind",
                                        "change",
                                        "contract",
                                        "gather",
                                        "mapping.overview",
                                        "merge",
                                        "model",
                                        "model.planning",
                                        "outcome",
                                        "question",
                                        "record",
                                        "source",
                                        "token",
                                        "understand",
                                        "understand.asking",
                                        "understand.booking",
                                        "understand.change",
                                        "understand.coverage",
                                        "understand.due",
                                        "understand.finding",
                                        "understand.graph",
                                        "understand.matrix",
                                        "understand.plannote",
                                        "understand.risk",
                                        "understand.roster",
                                        "understand.service",
                                        "understand.statement",
                                        "understand.timeline"))));
    }

    @Test
    void knowsNeitherServerNorSpring() {
        nobodyKnowsWhereTheProductRuns();
    }
}
