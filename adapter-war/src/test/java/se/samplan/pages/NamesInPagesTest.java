package se.samplan.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page names in code is there: a class that gets another name gets it in the pages, too. */
class NamesInPagesTest {

    private static final Pattern IN_CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE =
            Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)(?:\\.(\\w+))?(?:\\(.*\\))?");
    private static final Pattern FILE = Pattern.compile("[\\w./-]*\\w\\.(?:java|md|sh|sch|xsd|wsdl|css)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** Of libraries and of the platform: the pages tell why they are not used here, or what others see of them. */
    private static final Set<String> OF_OTHERS = Set.of(
            "AccessDeniedException",
            "CircuitBreaker",
            "CustomizableThreadFactory",
            "DataAccessException",
            "DataSourceUtils",
            "MinimumDataRateHandler",
            "ThreadPoolTaskExecutor",
            "TimeLimiter");

    private static final Map<Path, Set<String>> WORDS_OF_SOURCES = new TreeMap<>();

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(Page.ROOT)) {
            files.filter(Files::isRegularFile)
                    .filter(Page::isWrittenByHand)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("NamesInPagesTest.java"))
                    .forEach(file -> WORDS_OF_SOURCES.put(file, words(file)));
        }
    }

    @Test
    void everyTypeIsThere() throws IOException {
        Set<String> words =
                WORDS_OF_SOURCES.values().stream().flatMap(Set::stream).collect(toSet());

        assertThat(named(TYPE, type -> !OF_OTHERS.contains(type.group(1)) && !words.contains(type.group(1))))
                .isEmpty();
    }

    @Test
    void everyMemberOfATypeOfOursIsThere() throws IOException {
        assertThat(named(
                        TYPE,
                        type -> type.group(2) != null
                                && sourceOf(type.group(1))
                                        .filter(words -> !words.contains(type.group(2)))
                                        .isPresent()))
                .isEmpty();
    }

    @Test
    void everyFileIsThere() throws IOException {
        Set<String> files = WORDS_OF_SOURCES.keySet().stream()
                .map(file -> "/" + Page.ROOT.relativize(file).toString().replace('\\', '/'))
                .collect(toSet());
        Page.all().forEach(page -> files.add("/" + Page.ROOT.relativize(page.file())));

        assertThat(named(FILE, file -> files.stream().noneMatch(one -> one.endsWith("/" + file.group()))))
                .isEmpty();
    }

    /** A name that nobody writes any more is found, or the tests above would find nothing. */
    @Test
    void aNameThatIsGoneIsFound() {
        assertThat(sourceOf("AggregatedEndpoint")).isPresent();
        assertThat(sourceOf("Aggregated" + "Endpoints")).isEmpty();
    }

    /** What stands in code in a page, is of that form, and is found wrong. */
    private static List<String> named(Pattern form, Predicate<MatchResult> isWrong) throws IOException {
        return Page.all().stream()
                .flatMap(page -> page.lines().stream()
                        .flatMap(line -> IN_CODE.matcher(line).results())
                        .map(code -> form.matcher(code.group(1)))
                        .filter(name -> name.matches() && isWrong.test(name.toMatchResult()))
                        .map(name -> Page.ROOT.relativize(page.file()) + ": " + name.group()))
                .toList();
    }

    private static Optional<Set<String>> sourceOf(String type) {
        return WORDS_OF_SOURCES.entrySet().stream()
                .filter(source -> source.getKey().endsWith(type + ".java"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Set<String> words(Path file) {
        try {
            Set<String> words = new HashSet<>();
            WORD.matcher(Files.readString(file)).results().forEach(word -> words.add(word.group()));
            return words;
        } catch (MalformedInputException e) { // no text, so no names either
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
