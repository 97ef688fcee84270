package se.samplan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.edge.EnvelopeReader;

/** The walls between the rooms of this module. */
class RoomsTest extends Rooms {

    RoomsTest() {
        super(
                EnvelopeReader.class,
                Map.ofEntries(
                        entry("edge", Set.of("call", "contract", "model", "published", "question", "time", "xml")),
                        entry("platform", Set.of("call", "edge", "xml"))));
    }

    /** Both roles stand on it. */
    @Test
    void knowsNeitherRole() {
        isNotThere("se.samplan.merge.RecordMerge");
        isNotThere("se.samplan.produce.JournalSystem");
    }

    @Test
    void knowsTheServletsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.eclipse.jetty..")
                .check(classes());
    }

    @Test
    void onlyPlatformKnowsCxf_andItKnowsNoServlets() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "platform")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.cxf..")
                .check(classes());
        noClasses()
                .that()
                .resideInAPackage(BASE + "platform")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..")
                .check(classes());
    }
}
