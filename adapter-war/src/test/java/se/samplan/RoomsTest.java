package se.samplan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.samplan.wiring.ServletWiring;

/** The walls between the rooms of this module; the table in the README as a test. */
class RoomsTest {

    private static final String BASE = "se.samplan.";

    /** Room, and the rooms of this module it looks into. A new door is a decision: it is added here first. */
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            entry("endpoint", Set.of()),
            entry("behind", Set.of()),
            entry("document", Set.of()),
            entry("settings", Set.of()),
            entry("integration", Set.of("settings")),
            entry("health", Set.of()),
            entry("ledger", Set.of("endpoint", "storelog")),
            entry("limits", Set.of()),
            entry("logs", Set.of()),
            entry("metrics", Set.of("endpoint", "storelog")),
            entry("storelog", Set.of("endpoint")),
            entry("tracing", Set.of("endpoint", "storelog")),
            entry("transport", Set.of("settings")),
            entry(
                    "wiring",
                    Set.of(
                            "endpoint",
                            "behind",
                            "document",
                            "settings",
                            "health",
                            "integration",
                            "ledger",
                            "limits",
                            "metrics",
                            "storelog",
                            "tracing",
                            "transport")),
            entry("launch", Set.of("wiring", "settings", "ledger")));

    private static final Set<String> ROOMS = DOORS.keySet();

    /** What was compiled beside the wiring: this module's own classes, without its tests and without what it stands on. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(ServletWiring.class.getProtectionDomain().getCodeSource().getLocation());

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

    @Test
    void theReadmeTellsTheSameDoors() throws IOException {
        assertThat(Rooms.doorsInTheReadme()).isEqualTo(new TreeMap<>(DOORS));
    }

    /** A rule about a room that is not listed is never run, so the list itself is checked. */
    @Test
    void everyRoomIsListed() {
        assertThat(CLASSES.stream().map(RoomsTest::room).collect(toSet())).isEqualTo(ROOMS);
    }

    @Test
    void everyRoomIsDescribedAndKnowsNoNull() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(room -> assertThat(
                                room.tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class)))
                        .as(room.getName())
                        .contains(true));
    }

    @Test
    void onlyWhatServesKnowsTheServlets() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        BASE + "endpoint",
                        BASE + "limits",
                        BASE + "transport",
                        BASE + "wiring",
                        BASE + "health",
                        BASE + "launch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void onlyWhatServesKnowsGeneratedTypes() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "endpoint", BASE + "behind")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + "contracts.headers..", "jakarta.xml.bind..")
                .check(CLASSES);
    }

    @Test
    void onlyWhatPutsTogetherKnowsSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "wiring", BASE + "integration", BASE + "ledger")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void theLedgerKnowsOfSpringHowADatabaseIsAskedAlone() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "ledger")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(resideOutsideOfPackage("org.springframework.jdbc.core.simple")))
                .check(CLASSES);
    }

    @Test
    void onlyLaunchKnowsTheContainer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "launch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "org.apache.catalina..")
                .check(CLASSES);
    }

    /** And the one way in which an operator's files are read, wherever they are read. */
    @Test
    void settingsKnowNothingButIdsAndHowAFileIsRead() {
        classes()
                .that()
                .resideInAPackage(BASE + "settings")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        BASE + "settings",
                        BASE + "model",
                        BASE + "list",
                        BASE + "source.file",
                        "java..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    /** It runs before the libraries are unpacked. */
    @Test
    void theLauncherKnowsNothingButTheJdk() {
        classes()
                .that()
                .haveNameMatching("se\\.samplan\\.launch\\.Launcher.*")
                .should()
                .onlyDependOnClassesThat()
                .haveNameMatching("se\\.samplan\\.launch\\.Launcher.*|java\\..*|\\[.*")
                .check(CLASSES);
    }

    @Test
    void healthAndLaunchKnowNothingOfTheCore() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "health", BASE + "launch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        BASE + "aggregate..", BASE + "merge..", BASE + "call..", BASE + "question..", BASE + "model..")
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

    private static String room(JavaClass any) {
        String name = any.getPackageName();
        return name.startsWith(BASE) ? name.substring(BASE.length()) : name;
    }

    @Test
    void noTwoClassesHaveOneName() {
        assertThat(Rooms.namesOfTwo(CLASSES)).isEmpty();
    }
}
