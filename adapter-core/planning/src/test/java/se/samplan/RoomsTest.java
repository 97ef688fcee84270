package se.samplan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
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
                        entry("mapping.shape", Set.of("model", "model.planning", "model.note")),
                        entry("mapping.structure", Set.of("model.planning", "model.plan", "mapping.shape")),
                        entry(
                                "mapping.careplans",
                                Set.of("model", "model.planning", "model.plan", "mapping.shape", "mapping.structure")),
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
                                        "model.booking")),
                        entry("published", Set.of())));
    }

    @Test
    void knowsNeitherServerNorSpring() {
        nobodyKnowsWhereTheProductRuns();
    }

    @Test
    void onlyMappingKnowGeneratedTypes() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "mapping..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + "contracts..", "riv..", "jakarta.xml.bind..")
                        .and(not(resideInAnyPackage(TIMES))))
                .check(classes());
    }

    /** How a time is written is no generated type, and known in one place; but few rooms write or read one. */
    @Test
    void fewRoomsKnowHowTimesAreWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "mapping..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TIMES)
                .check(classes());
    }

    @Test
    void nobodyHasHttpOrThreads() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
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
