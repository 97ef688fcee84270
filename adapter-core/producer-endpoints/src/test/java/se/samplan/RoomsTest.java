package se.samplan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.serve.Served;

/** The walls between the rooms of this module. */
class RoomsTest extends Rooms {

    RoomsTest() {
        super(
                Served.class,
                Map.ofEntries(
                        entry(
                                "serve",
                                Set.of(
                                        "edge",
                                        "model",
                                        "produce",
                                        "produce.contract",
                                        "published",
                                        "question",
                                        "time")),
                        entry(
                                "spring",
                                Set.of(
                                        "call",
                                        "edge",
                                        "model",
                                        "model.agreement",
                                        "model.plan",
                                        "platform",
                                        "produce",
                                        "produce.contract",
                                        "produce.index",
                                        "produce.index.soap",
                                        "produce.index.store",
                                        "produce.notes",
                                        "published",
                                        "question",
                                        "render",
                                        "rules",
                                        "serve",
                                        "service",
                                        "time")),
                        entry("service", Set.of("model", "produce.contract", "produce.index", "question"))));
    }

    /** A call to a source is awaited, and the call of a consumer is what a service of a vendor is told of. */
    @Override
    protected Set<String> namesOfTwoThings() {
        return Set.of("Call");
    }

    /** No arrow runs between the two roles. */
    @Test
    void aVendorDoesNotGetTheAggregator() {
        isNotThere("se.samplan.merge.RecordMerge");
    }

    @Test
    void onlyServeKnowsCxf() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "serve")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.cxf..")
                .check(classes());
    }

    @Test
    void onlyWhatServesKnowsServlets() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "serve", BASE + "spring")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..")
                .check(classes());
    }

    @Test
    void onlyOneRoomKnowsSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "spring")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(classes());
    }

    @Test
    void nobodyKnowsTheContainer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "org.apache.catalina..")
                .check(classes());
    }
}
