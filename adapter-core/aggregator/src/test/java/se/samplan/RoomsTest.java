package se.samplan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.merge.RecordMerge;

/** The walls between the rooms of this module. */
class RoomsTest extends Rooms {

    RoomsTest() {
        super(
                RecordMerge.class,
                Map.ofEntries(
                        entry("mandate", Set.of("model", "time", "question")),
                        entry("source", Set.of("model", "time", "question", "outcome", "token")),
                        entry(
                                "source.soap",
                                Set.of("model", "time", "question", "outcome", "contract", "xml", "call", "source")),
                        entry("source.catalogue", Set.of("model", "contract", "call", "source")),
                        entry(
                                "source.file",
                                Set.of("list", "model", "time", "question", "mandate", "reader", "source", "call")),
                        entry(
                                "record",
                                Set.of(
                                        "model",
                                        "model.plan",
                                        "model.planning",
                                        "outcome",
                                        "contract",
                                        "xml",
                                        "published")),
                        entry(
                                "reader",
                                Set.of(
                                        "model",
                                        "model.planning",
                                        "time",
                                        "question",
                                        "outcome",
                                        "contract",
                                        "mandate",
                                        "record")),
                        entry("reader.soap", Set.of("model", "time", "question", "call", "reader")),
                        entry(
                                "select",
                                Set.of(
                                        "model",
                                        "model.plan",
                                        "model.planning",
                                        "question",
                                        "outcome",
                                        "contract",
                                        "record")),
                        entry(
                                "merge",
                                Set.of("model", "model.agreement", "model.plan", "outcome", "contract", "record")),
                        entry("page", Set.of("model", "question", "contract", "record", "merge", "token")),
                        entry(
                                "change",
                                Set.of(
                                        "model",
                                        "model.agreement",
                                        "model.plan",
                                        "outcome",
                                        "contract",
                                        "record",
                                        "merge",
                                        "token")),
                        entry("change.store", Set.of("change", "database", "token")),
                        entry(
                                "summary",
                                Set.of(
                                        "model",
                                        "question",
                                        "outcome",
                                        "contract",
                                        "source",
                                        "record",
                                        "merge",
                                        "change",
                                        "token")),
                        entry(
                                "gather",
                                Set.of(
                                        "model",
                                        "time",
                                        "question",
                                        "outcome",
                                        "contract",
                                        "published",
                                        "source",
                                        "call",
                                        "merge",
                                        "reader",
                                        "token",
                                        "aggregate")),
                        entry(
                                "aggregate",
                                Set.of(
                                        "model",
                                        "time",
                                        "question",
                                        "outcome",
                                        "contract",
                                        "source",
                                        "call",
                                        "record",
                                        "reader",
                                        "select",
                                        "merge",
                                        "page",
                                        "published"))));
    }

    /** Decision, Reason, Relation and Rule are the field's own words: of access here, of records and notes there. */
    @Override
    protected Set<String> namesOfTwoThings() {
        return Set.of("Decision", "Reason", "Relation", "Rule");
    }

    @Test
    void knowsNeitherServerNorSpring() {
        nobodyKnowsWhereTheProductRuns();
    }

    @Test
    void nobodyKnowsGeneratedTypes() {
        onlyTheseKnowGeneratedTypes("reader.soap", "source.catalogue");
    }

    @Test
    void nobodyKnowsHowTimesAreWritten() {
        onlyTheseKnowHowTimesAreWritten("reader.soap");
    }

    @Test
    void nobodyHasHttpOrThreads() {
        onlyTheseHaveHttpAndThreads();
    }

    @Test
    void whatDecidesAboutRecordsWritesNoLog() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "merge", BASE + "record", BASE + "reader", BASE + "select", BASE + "page")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.logback..")
                .check(classes());
    }

    /** No arrow runs between the two roles, and readable pages are a matter of the producer. */
    @Test
    void aPlatformDoesNotGetTheProducer() {
        isNotThere("se.samplan.produce.JournalSystem");
        isNotThere("org.apache.pdfbox.pdmodel.PDDocument");
    }
}
