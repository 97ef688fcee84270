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

    @Test
    void knowsNeitherServerNorSpring() {
        nobodyKnowsWhereTheProductRuns();
    }

    @Test
    void onlyContractsKnowGeneratedTypes() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "contract")
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + "contracts..", "riv..", "jakarta.xml.bind..")
                        .and(not(resideInAnyPackage(TIMES))))
                .check(classes());
    }

    @Test
    void nobodyKnowsHowTimesAreWritten() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(TIMES).check(classes());
    }

    @Test
    void onlyCallHasHttpAndThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "call")
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
