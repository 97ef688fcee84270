package se.samplan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The walls between the rooms of one module: what each room may look into, in its own module and in those before it. The
 * picture in the module's README as a test.
 */
@NullMarked
public abstract class Rooms {

    protected static final String BASE = "se.samplan.";

    /** The contracts' adapter for times. */
    private static final String TIMES = BASE + "contracts.time";

    private static final String[] STORES = {BASE + "database", BASE + "change.store", BASE + "produce.index.store"};

    private static final String[] JDBC_CLIENT = {
        "org.springframework.jdbc..",
        "org.springframework.dao..",
        "org.springframework.transaction..",
        "org.springframework.core"
    };

    /** {@code | `room` | what lives there | room, room |}. */
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9.]+)` \\| .* \\| ([^|]+) \\|");

    /** Names of nested classes that say nothing without the outer one's: the kind of what, and the pace of what. */
    private static final Set<String> SAID_WITH_THE_OUTER = Set.of("Kind", "Pace");

    /** Classes of tests, in a folder or in a jar. */
    private static final Pattern OF_TESTS = Pattern.compile(".*(/test-classes/|-tests\\.jar).*");

    /** Read once for all tests of a module: that is most of the work here. */
    private static final ClassValue<JavaClasses> BESIDE = new ClassValue<>() {
        @Override
        protected JavaClasses computeValue(Class<?> inside) {
            return new ClassFileImporter()
                    .importUrl(inside.getProtectionDomain().getCodeSource().getLocation());
        }
    };

    private final JavaClasses classes;
    private final Map<String, Set<String>> doors;

    /**
     * A module.
     *
     * @param inside any class of the module; what was compiled beside it is looked at, neither tests nor what it stands on
     * @param doors room, and the rooms it looks into. A new door is a decision: it is added here first
     */
    protected Rooms(Class<?> inside, Map<String, Set<String>> doors) {
        this.classes = BESIDE.get(inside);
        this.doors = doors;
    }

    /** Of the module. */
    protected JavaClasses classes() {
        return classes;
    }

    /** A room that is not listed, a door that is not, and a door that nobody uses: it would let somebody in unseen. */
    @Test
    void everyRoomLooksThroughItsDoorsAndEveryDoorIsUsed() {
        Map<String, Set<String>> inUse = new TreeMap<>();
        for (JavaClass inside : classes) {
            inUse.computeIfAbsent(room(inside), room -> new TreeSet<>())
                    .addAll(inside.getDirectDependenciesFromSelf().stream()
                            .map(Dependency::getTargetClass)
                            .filter(Rooms::isOurs)
                            .map(Rooms::room)
                            .filter(other -> !other.equals(room(inside)))
                            .collect(toCollection(TreeSet::new)));
        }

        assertThat(inUse).isEqualTo(sorted(doors));
    }

    @Test
    void everyRoomIsDescribedAndKnowsNoNull() {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(room ->
                        assertThat(isNullMarked(room)).as(room.getName()).isTrue());
    }

    @Test
    void noTwoClassesHaveOneName() {
        assertThat(namesOfTwo(classes)).isEmpty();
    }

    /**
     * Classes of a module that have one name: whoever reads it has to ask which is meant. Mappers may share one, each named after
     * the type that it maps in the contract of its room; and so may nested classes of two outer ones, if all but one of them are
     * met in their own file alone, or if their name is one of {@link #SAID_WITH_THE_OUTER}.
     */
    static Map<String, Set<String>> namesOfTwo(JavaClasses module) {
        Map<String, List<JavaClass>> byName = module.stream()
                .filter(inside -> !inside.getSimpleName().isEmpty()
                        && !inside.getSimpleName().equals("package-info")
                        && !room(inside).startsWith("mapping."))
                .collect(groupingBy(JavaClass::getSimpleName));
        return byName.values().stream()
                .filter(Rooms::areTakenForEachOther)
                .collect(Collectors.toMap(
                        same -> same.get(0).getSimpleName(),
                        same -> same.stream().map(JavaClass::getName).collect(toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static boolean areTakenForEachOther(List<JavaClass> same) {
        if (same.stream().anyMatch(JavaClass::isTopLevelClass)) {
            return same.size() > 1;
        }
        return same.stream().filter(Rooms::isMetOutside).count() > 1
                && !SAID_WITH_THE_OUTER.contains(same.get(0).getSimpleName());
    }

    /**
     * A nested class that other files name. A variant of its outer type is read where that type is told apart, and what a builder
     * is made of is generated.
     */
    private static boolean isMetOutside(JavaClass nested) {
        JavaClass outer = nested.getEnclosingClass().orElse(nested);
        return nested.isMemberClass()
                && !nested.getModifiers().contains(JavaModifier.PRIVATE)
                && !nested.isAssignableTo(outer.getName())
                && !outer.getSimpleName().endsWith("Builder")
                && (outer.isTopLevelClass() || isMetOutside(outer));
    }

    /**
     * Nor has a public class of the module the name of a public one that the module stands on: an import decides which is meant,
     * and it stands far from where the name is read. What is not public is met in its own room alone, and what is deprecated goes.
     */
    @Test
    void noPublicClassHasTheNameOfAnotherThatTheModuleStandsOn() {
        Map<String, Set<String>> byName = new TreeMap<>();
        publicClasses()
                .forEach(any -> byName.computeIfAbsent(any.getSimpleName(), name -> new TreeSet<>())
                        .add(any.getName()));
        byName.values().removeIf(same -> same.size() == 1 || same.stream().noneMatch(classes::contain));

        assertThat(byName.keySet()).isEqualTo(new TreeSet<>(namesOfTwoThings()));
    }

    /** Names that a module shares with what it stands on, and keeps: each is a decision, with its reason where it is made. */
    protected Set<String> namesOfTwoThings() {
        return Set.of();
    }

    /** Of the module and of all that it stands on. */
    private static Stream<JavaClass> publicClasses() {
        return new ClassFileImporter()
                        .withImportOption(
                                place -> !place.contains("/se/samplan/contracts/") && !place.matches(OF_TESTS))
                        .importPackages("se.samplan")
                        .stream()
                        .filter(Rooms::isOurs)
                        .filter(any -> any.isTopLevelClass()
                                && any.getModifiers().contains(JavaModifier.PUBLIC)
                                && !any.isAnnotatedWith(Deprecated.class)
                                && !room(any).startsWith("mapping.")
                                && !room(any).startsWith("samples."));
    }

    @Test
    void theReadmeTellsTheSameDoors() throws IOException {
        assertThat(doorsInTheReadme()).isEqualTo(sorted(doors));
    }

    /** The table of rooms in the README of the module that the tests run in. */
    static Map<String, Set<String>> doorsInTheReadme() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("| Room ("))
                .takeWhile(line -> line.startsWith("|"))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> doors(row.group(2)), (one, other) -> one, TreeMap::new));
    }

    private static Set<String> doors(String cell) {
        return cell.equals("–") ? Set.of() : Arrays.stream(cell.split(", ")).collect(toCollection(TreeSet::new));
    }

    /** What a module does not need is not on the class path of those who use it. */
    protected static void isNotThere(String className) {
        assertThatThrownBy(() -> Class.forName(className, false, Rooms.class.getClassLoader()))
                .isInstanceOf(ClassNotFoundException.class);
    }

    /** Not in the modules of the core. Rooms of stores use Spring's JDBC client, which is a library and no place. */
    protected void nobodyKnowsWhereTheProductRuns() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework..", "jakarta.servlet..", "org.apache.cxf..", "jakarta.xml.ws..")
                        .and(not(resideInAnyPackage(JDBC_CLIENT))))
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages(STORES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(classes);
    }

    /** How a time is written is no generated type, and {@link #onlyTheseKnowHowTimesAreWritten} is about that. */
    protected void onlyTheseKnowGeneratedTypes(String... rooms) {
        classesOutsideOf(rooms)
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + "contracts..", "riv..", "jakarta.xml.bind..")
                        .and(not(resideInAnyPackage(TIMES))))
                .check(classes);
    }

    /** It is known in one place, the contracts' adapter, and few rooms write or read a time. */
    protected void onlyTheseKnowHowTimesAreWritten(String... rooms) {
        classesOutsideOf(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TIMES)
                .check(classes);
    }

    /** The others can be called from any thread, and wait for nothing. */
    protected void onlyTheseHaveHttpAndThreads(String... rooms) {
        classesOutsideOf(rooms)
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
                .check(classes);
    }

    private static GivenClassesConjunction classesOutsideOf(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(Arrays.stream(rooms).map(BASE::concat).toArray(String[]::new));
    }

    /** Written by hand, that is: what is generated from the contracts has rules of its own. */
    private static boolean isOurs(JavaClass any) {
        return any.getPackageName().startsWith(BASE) && !any.getPackageName().startsWith(BASE + "contracts.");
    }

    /** {@code source.soap} of {@code se.samplan.source.soap}. */
    private static String room(JavaClass any) {
        return any.getPackageName().substring(BASE.length());
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> doors) {
        return doors.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, room -> new TreeSet<>(room.getValue()), (one, other) -> one, TreeMap::new));
    }

    private static boolean isNullMarked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
