package se.samplan.recognise.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import se.samplan.model.PlanType;
import se.samplan.recognise.Demands;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.PlanNote;
import se.samplan.recognise.SectionKind;
import se.samplan.recognise.TemplateWords;
import se.samplan.recognise.TemplateWords.OtherNotes;

/**
 * Reads a template from YAML, strictly: an element that is unknown, has another type or stands twice is refused, and so is a
 * template that could find nothing. No type of Java is made by what the file says.
 */
public final class TemplateYaml {

    private static final Map<String, SectionKind> SECTIONS = Map.of(
            "purpose", SectionKind.PURPOSE,
            "goals", SectionKind.GOALS,
            "activities", SectionKind.ACTIVITIES,
            "followUp", SectionKind.FOLLOW_UP,
            "contact", SectionKind.CONTACT,
            "other", SectionKind.OTHER);
    private static final Set<String> ELEMENTS = Set.of(
            "name",
            "kind",
            "names",
            "titlePattern",
            "otherTitles",
            "otherHeadings",
            "headings",
            "codes",
            "roles",
            "leastLetters",
            "leastConfidence");
    private static final int LARGEST = 100_000;
    private static final int DEEPEST = 10;

    private final List<String> problems = new ArrayList<>();
    private final Map<?, ?> elements;

    private TemplateYaml(Map<?, ?> elements) {
        this.elements = elements;
    }

    /**
     * Reads one template.
     *
     * @throws TemplateRejected if it is none; all that is wrong is said at once
     */
    public static NoteTemplate read(String yaml) throws TemplateRejected {
        TemplateYaml reading = new TemplateYaml(loaded(yaml));
        NoteTemplate template = reading.template();
        if (!reading.problems.isEmpty()) {
            throw new TemplateRejected(reading.problems);
        }
        return template;
    }

    private static Map<?, ?> loaded(String yaml) throws TemplateRejected {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setCodePointLimit(LARGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        try {
            Object read = new Yaml(new SafeConstructor(limits)).load(yaml);
            if (read instanceof Map<?, ?> map) {
                return map;
            }
            throw new TemplateRejected(List.of("must be a mapping of elements"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new TemplateRejected(List.of("line " + line + ": is no YAML, or has an element twice"));
        } catch (YAMLException e) {
            throw new TemplateRejected(List.of("is no YAML, or more than " + LARGEST + " letters"));
        }
    }

    private NoteTemplate template() {
        elements.keySet().stream()
                .filter(key -> !(key instanceof String name && ELEMENTS.contains(name)))
                .forEach(key -> problems.add("has an element that is unknown; known are " + sorted(ELEMENTS)));
        String name = text("name").orElse("");
        check(!name.isEmpty(), "name: is missing");
        Map<String, PlanType> names = names();
        Map<String, SectionKind> headings = headings();
        Optional<Pattern> pattern = text("titlePattern").flatMap(this::compiled);
        check(
                !names.isEmpty() || pattern.isPresent() || !headings.isEmpty(),
                "names, titlePattern or headings must say how its plans look");
        return new NoteTemplate(
                name,
                text("kind").map(code -> kind("kind", code)).orElse(PlanType.ANNP),
                new TemplateWords(
                        names,
                        pattern,
                        new OtherNotes(Set.copyOf(list("otherTitles")), Set.copyOf(list("otherHeadings"))),
                        headings),
                new Demands(
                        Set.copyOf(list("codes")),
                        Set.copyOf(list("roles")),
                        (int) number("leastLetters", 120, 0, 100_000),
                        number("leastConfidence", 0.75, 0, 1)));
    }

    private Map<String, PlanType> names() {
        Map<String, PlanType> names = new HashMap<>();
        mapping("names").forEach((phrase, code) -> {
            if (phrase instanceof String words && code instanceof String text) {
                names.put(words, kind("names", text));
            } else {
                problems.add("names: each must be a name and the code of a kind of plan");
            }
        });
        return names;
    }

    private Map<String, SectionKind> headings() {
        Map<String, SectionKind> headings = new HashMap<>();
        mapping("headings").forEach((about, words) -> {
            SectionKind kind = about instanceof String name ? SECTIONS.get(name) : null;
            if (kind == null) {
                problems.add("headings: has an element that is unknown; known are " + sorted(SECTIONS.keySet()));
            } else {
                texts("headings/" + about, words).forEach(heading -> {
                    boolean isNew = headings.put(heading.toLowerCase(Locale.ROOT), kind) == null;
                    check(isNew, "headings/" + about + ": has a heading that stands twice");
                });
            }
        });
        return headings;
    }

    private PlanType kind(String element, String code) {
        Optional<PlanType> kind = PlanType.ofCode(code);
        check(kind.isPresent(), element + ": must be the code of a kind of plan, one of " + kinds());
        check(
                kind.filter(PlanNote.NEVER::contains).isEmpty(),
                element + ": a note is never a plan that several givers agree on (SIP, SPLPTLRV)");
        return kind.filter(known -> !PlanNote.NEVER.contains(known)).orElse(PlanType.ANNP);
    }

    private Optional<Pattern> compiled(String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            problems.add("titlePattern: is no regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }

    private Optional<String> text(String element) {
        Object value = elements.get(element);
        check(value == null || value instanceof String, element + ": must be text");
        return value instanceof String text ? Optional.of(text.strip()) : Optional.empty();
    }

    private List<String> list(String element) {
        Object value = elements.get(element);
        return value == null ? List.of() : texts(element, value);
    }

    private List<String> texts(String element, Object value) {
        if (value instanceof List<?> all
                && all.stream().allMatch(one -> one instanceof String text && !text.isBlank())) {
            return all.stream()
                    .map(String.class::cast)
                    .map(String::strip)
                    .distinct()
                    .toList();
        }
        problems.add(element + ": must be a list of texts");
        return List.of();
    }

    private Map<?, ?> mapping(String element) {
        Object value = elements.get(element);
        check(value == null || value instanceof Map, element + ": must be a mapping");
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private double number(String element, double otherwise, double least, double most) {
        Object value = elements.get(element);
        if (value == null) {
            return otherwise;
        }
        double number = value instanceof Number said ? said.doubleValue() : Double.NaN;
        boolean isIn = number >= least && number <= most;
        check(isIn, element + ": must be a number from " + least + " to " + most);
        return isIn ? number : otherwise;
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static String kinds() {
        return sorted(Arrays.stream(PlanType.values())
                .filter(kind -> !PlanNote.NEVER.contains(kind))
                .map(PlanType::name)
                .toList());
    }

    private static String sorted(Iterable<String> words) {
        List<String> all = new ArrayList<>();
        words.forEach(all::add);
        all.sort(null);
        return String.join(", ", all);
    }
}
