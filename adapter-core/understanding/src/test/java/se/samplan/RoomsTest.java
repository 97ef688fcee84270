package se.samplan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samplan.understand.Planning;

/** The walls between the rooms of this module. */
class RoomsTest extends Rooms {

    RoomsTest() {
        super(
                Planning.class,
                Map.ofEntries(
                        entry(
                                "understand",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.carecontact",
                                        "model.contact",
                                        "model.note",
                                        "model.plan",
                                        "model.planning")),
                        entry(
                                "understand.timeline",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.carecontact",
                                        "model.contact",
                                        "model.plan",
                                        "model.planning",
                                        "understand",
                                        "understand.roster")),
                        entry(
                                "understand.asking",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.contact",
                                        "model.plan",
                                        "model.planning",
                                        "understand",
                                        "understand.roster")),
                        entry(
                                "understand.booking",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.plan",
                                        "model.planning",
                                        "understand",
                                        "understand.graph",
                                        "understand.statement")),
                        entry(
                                "understand.plannote",
                                Set.of(
                                        "model",
                                        "model.note",
                                        "model.plan",
                                        "model.planning",
                                        "recognise",
                                        "recognise.series",
                                        "understand")),
                        entry(
                                "mapping.overview",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.plan",
                                        "model.planning",
                                        "mapping.shape",
                                        "mapping.structure",
                                        "recognise",
                                        "recognise.series",
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
                                        "understand.timeline")),
                        entry(
                                "understand.change",
                                Set.of(
                                        "model.agreement",
                                        "model.booking",
                                        "model.carecontact",
                                        "model.contact",
                                        "model.note",
                                        "model.plan",
                                        "model.planning",
                                        "understand")),
                        entry("understand.coverage", Set.of("model", "understand.statement")),
                        entry(
                                "understand.finding",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.contact",
                                        "model.plan",
                                        "model.planning",
                                        "understand",
                                        "understand.asking",
                                        "understand.booking",
                                        "understand.graph",
                                        "understand.roster",
                                        "understand.statement")),
                        entry(
                                "understand.graph",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.contact",
                                        "model.plan",
                                        "model.planning",
                                        "understand",
                                        "understand.coverage",
                                        "understand.statement")),
                        entry(
                                "understand.matrix",
                                Set.of(
                                        "model.agreement",
                                        "model.plan",
                                        "model.planning",
                                        "understand",
                                        "understand.roster",
                                        "understand.statement")),
                        entry(
                                "understand.risk",
                                Set.of(
                                        "model.agreement",
                                        "model.plan",
                                        "model.planning",
                                        "understand",
                                        "understand.roster",
                                        "understand.statement")),
                        entry(
                                "understand.service",
                                Set.of(
                                        "model.agreement",
                                        "model.contact",
                                        "model.plan",
                                        "model.planning",
                                        "understand",
                                        "understand.booking",
                                        "understand.statement")),
                        entry(
                                "understand.statement",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.contact",
                                        "model.note",
                                        "model.plan",
                                        "model.planning",
                                        "understand")),
                        entry(
                                "understand.due",
                                Set.of(
                                        "model.agreement",
                                        "model.plan",
                                        "model.planning",
                                        "understand",
                                        "understand.roster",
                                        "understand.timeline")),
                        entry(
                                "understand.roster",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.contact",
                                        "model.plan",
                                        "model.planning",
                                        "understand"))));
    }

    @Test
    void knowsNeitherServerNorSpring() {
        nobodyKnowsWhereTheProductRuns();
    }

    /** What is understood is the same whenever it is asked and wherever it runs: the time is said, and nothing is fetched. */
    @Test
    void nobodyAsksTheClockOrTheWorld() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "mapping.overview")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        BASE + "contracts..",
                        BASE + "mapping..",
                        "riv..",
                        "jakarta..",
                        "java.net..",
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class)
                .check(classes());
    }
}
