package se.samplan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.samplan.merge.RecordMerge;

/** The walls between the rooms of this module; the README's picture as a test. */
class RoomsTest {

    private static final String BASE = "se.samplan.";

    /** The contracts' adapter for times. */
    private static final String TIMES = BASE + "contracts.time";

    /** Room, and the rooms it looks into. A new door is a decision: it is added here first. */
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            entry("model", Set.of()),
            entry("model.planning", Set.of("model")),
            entry("model.plan", Set.of("model", "model.planning")),
            entry("model.agreement", Set.of("model.planning")),
            entry("model.contact", Set.of("model", "model.planning")),
            entry("model.note", Set.of("model", "model.planning")),
            entry("model.booking", Set.of("model")),
            entry("mapping.structure", Set.of("model", "model.planning", "model.plan")),
            entry("mapping.careplans", Set.of("model", "model.planning", "model.plan", "mapping.structure")),
            entry("mapping.careagreements", Set.of("model", "model.planning", "model.agreement", "mapping.structure")),
            entry("mapping.caredocumentation2", Set.of("model", "model.planning", "model.note")),
            entry("mapping.caredocumentation3", Set.of("model", "model.planning", "model.note", "mapping.structure")),
            entry("mapping.caremanagers", Set.of("model", "model.planning", "model.contact", "mapping.structure")),
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
            entry("render", Set.of("model", "model.plan", "model.planning")),
            entry("produce.notes", Set.of("model", "model.note", "model.plan", "model.planning", "produce", "xml")),
            entry("time", Set.of()),
            entry("xml", Set.of()),
            entry("question", Set.of("model", "xml")),
            entry("outcome", Set.of("model")),
            entry("contract", Set.of("model", "question")),
            entry("token", Set.of()),
            entry("source", Set.of("model", "time", "question", "outcome", "token")),
            entry("source.soap", Set.of("model", "time", "question", "outcome", "contract", "xml", "call", "source")),
            entry("source.file", Set.of("model", "time", "question", "source", "call")),
            entry("call", Set.of("model", "time", "question", "outcome", "xml")),
            entry("record", Set.of("model", "outcome", "contract", "xml")),
            entry("reader", Set.of("model", "time", "question", "outcome", "contract", "record")),
            entry("select", Set.of("question", "outcome", "contract", "record")),
            entry("merge", Set.of("model", "outcome", "contract", "record")),
            entry("page", Set.of("model", "question", "contract", "record", "merge", "token")),
            entry("change", Set.of("model", "outcome", "contract", "record", "merge", "token")),
            entry("change.store", Set.of("change", "token")),
            entry("produce.index", Set.of("model", "time", "contract")),
            entry("produce.index.store", Set.of("model", "produce.index")),
            entry("produce.index.soap", Set.of("model", "xml", "call", "produce.index")),
            entry(
                    "summary",
                    Set.of("model", "question", "outcome", "contract", "source", "record", "merge", "change", "token")),
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
                            "page")));

    private static final Set<String> ROOMS = DOORS.keySet();

    /** What was compiled beside the merge: this module's classes, without its tests and what it stands on. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(RecordMerge.class.getProtectionDomain().getCodeSource().getLocation());

    @ParameterizedTest
    @FieldSource("ROOMS")
    void looksOnlyThroughItsDoors(String room) {
        String[] closed = ROOMS.stream()
                .filter(other -> !other.equals(room)
                        && !DOORS.getOrDefault(room, Set.of()).contains(other))
                .map(other -> BASE + other)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(BASE + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .check(CLASSES);
    }

    /** A door that nobody uses would let somebody in unseen. */
    @Test
    void everyDoorIsUsed() {
        assertThat(doorsInUse()).isEqualTo(new TreeMap<>(DOORS));
    }

    /** A rule about a room that is not listed is never run, so the list itself is checked. */
    @Test
    void everyRoomIsListed() {
        assertThat(CLASSES.stream().map(RoomsTest::room).collect(toSet())).isEqualTo(ROOMS);
    }

    @Test
    void everyRoomIsDescribedAndKnowsNoNull() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(room ->
                        assertThat(isNullMarked(room)).as(room.getName()).isTrue());
    }

    @Test
    void onlyContractsAndMappingKnowGeneratedTypes() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "contract", BASE + "mapping..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + "contracts..", "riv..", "jakarta.xml.bind..")
                        .and(not(resideInAnyPackage(TIMES))))
                .check(CLASSES);
    }

    /** How a time is written is no generated type, and known in one place; but few rooms write or read one. */
    @Test
    void onlyMappingAndTheIndexKnowHowTimesAreWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "mapping..", BASE + "produce.index..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TIMES)
                .check(CLASSES);
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
                .check(CLASSES);
    }

    @Test
    void whatDecidesAboutRecordsWritesNoLog() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "merge", BASE + "record", BASE + "reader", BASE + "select", BASE + "page")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..", "ch.qos.logback..")
                .check(CLASSES);
    }

    @Test
    void nobodyKnowsWhereTheProductRuns() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta.servlet..", "org.apache.cxf..", "jakarta.xml.ws..")
                .check(CLASSES);
    }

    private static Map<String, Set<String>> doorsInUse() {
        Map<String, Set<String>> inUse = new TreeMap<>();
        ROOMS.forEach(room -> inUse.put(room, new TreeSet<>()));
        for (JavaClass inside : CLASSES) {
            inside.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(RoomsTest::room)
                    .filter(other -> ROOMS.contains(other) && !other.equals(room(inside)))
                    .forEach(other ->
                            inUse.getOrDefault(room(inside), new TreeSet<>()).add(other));
        }
        return inUse;
    }

    /** {@code source.soap} of {@code se.samplan.source.soap}; of a class elsewhere, its whole package. */
    private static String room(JavaClass any) {
        String name = any.getPackageName();
        return name.startsWith(BASE) ? name.substring(BASE.length()) : name;
    }

    private static boolean isNullMarked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
