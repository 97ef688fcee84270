package se.samplan.recognise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.samplan.model.PlanType;

/** What titles and headings say a note is, by one template. */
final class Titles {

    /** Words before a plan's name that make a title one about a plan. */
    private static final Set<String> ABOUT = Set.of(
            "angående",
            "ang",
            "ans",
            "begäran",
            "beställning",
            "diskussion",
            "fråga",
            "frågor",
            "förberedelse",
            "förfrågan",
            "genomgång",
            "inför",
            "information",
            "kallelse",
            "kopia",
            "möte",
            "påminnelse",
            "remiss",
            "samtal",
            "saknar",
            "svar",
            "telefon",
            "telefonsamtal",
            "utan",
            "utskick");

    /** Words after it that say what was done with one. */
    private static final Set<String> DONE_WITH = Set.of(
            "avböjd",
            "avböjer",
            "diskuterad",
            "diskuterades",
            "efterfrågas",
            "ej",
            "genomgången",
            "hemskickad",
            "inte",
            "lämnad",
            "skickad",
            "saknas",
            "utdelad");

    private static final int LONGEST_NAME = 4;
    private static final int LATEST_START = 3;
    private static final int LONGEST = 300;

    private final Phrases<PlanType> names;
    private final Phrases<Boolean> others;
    private final Optional<Pattern> pattern;
    private final PlanType ofPattern;

    Titles(NoteTemplate template) {
        names = new Phrases<>(template.words().names());
        others = Phrases.of(template.words().others().titles());
        pattern = template.words().titles();
        ofPattern = template.kind();
    }

    /** The kind of plan that the title names; empty if it names none or only speaks of one. */
    Optional<PlanType> plan(String title) {
        return named(title).or(() -> byPattern(title));
    }

    /** The template's own kind if its pattern is found. */
    Optional<PlanType> byPattern(String title) {
        return pattern.filter(found -> found.matcher(bounded(title)).find()).map(found -> ofPattern);
    }

    /** The kind of plan that the words call by its name; empty if they do not, or only speak of one. */
    Optional<PlanType> named(String title) {
        List<String> words = words(title);
        int before = 0;
        while (before < words.size() && before <= LATEST_START && !ABOUT.contains(words.get(before))) {
            before++;
        }
        return isDoneWith(words) ? Optional.empty() : first(words, before);
    }

    /** Whether the title names another kind of note by its first words, since a plan may mention one too. */
    boolean isOther(String title) {
        List<String> words = words(title);
        for (int start = 0; start < Math.min(2, words.size()); start++) {
            for (int length = 1; length <= LONGEST_NAME && start + length <= words.size(); length++) {
                if (others.meaning(phrase(words, start, length)).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the title speaks of a plan and is none: its name comes after words such as {@code inför}. */
    boolean isAbout(String title) {
        List<String> words = words(title);
        return named(title).isEmpty() && first(words, words.size()).isPresent();
    }

    private static boolean isDoneWith(List<String> words) {
        return words.stream().anyMatch(DONE_WITH::contains);
    }

    private Optional<PlanType> first(List<String> words, int before) {
        for (int start = 0; start < before; start++) {
            Optional<PlanType> named = named(words, start);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private Optional<PlanType> named(List<String> words, int start) {
        for (int length = Math.min(LONGEST_NAME, words.size() - start); length > 0; length--) {
            Optional<PlanType> named = names.meaning(phrase(words, start, length));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static String phrase(List<String> words, int start, int length) {
        return String.join(" ", words.subList(start, start + length));
    }

    private static List<String> words(String title) {
        return Arrays.stream(Spelling.folded(bounded(title)).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String bounded(String title) {
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }
}
