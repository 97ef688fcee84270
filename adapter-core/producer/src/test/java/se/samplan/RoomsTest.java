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
                                        "model.contact",
                                        "model.note",
                                        "model.plan",
                                        "model.planning",
                                        "produce.index",
                                        "rules")),
                        entry("render", Set.of("model", "model.plan", "model.planning", "rules")),
                        entry(
                                "produce.notes",
                                Set.of("model", "model.note", "model.plan", "model.planning", "produce", "xml")),
                        entry(
                                "produce.contract",
                                Set.of(
                                        "contract",
                                        "mapping.careagreements",
                                        "mapping.caredocumentation2",
                                        "mapping.caredocumentation3",
                                        "mapping.caremanagers",
                                        "mapping.careplans",
                                        "mapping.schedule",
                                        "model",
                                        "model.agreement",
                                        "model.booking",
                                        "model.contact",
                                        "model.note",
                                        "model.plan",
                                        "model.planning",
                                        "produce",
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
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "produce.contract", BASE + "produce.index.soap")
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
                .resideOutsideOfPackages(BASE + "produce.index..")
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

    /** No arrow runs between the two roles. */
    @Test
    void aVendorDoesNotGetTheAggregator() {
        isNotThere("se.samplan.merge.RecordMerge");
    }
}
