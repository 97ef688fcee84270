package se.samplan.produce.notes;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samplan.model.PlanType;
import se.samplan.model.planning.CareSphere;
import se.samplan.recognise.Demands;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.SectionKind;
import se.samplan.recognise.TemplateWords;
import se.samplan.recognise.TemplateWords.OtherNotes;

/**
 * How the notes that are plans are recognised in one source system.
 *
 * <p>A note may be a plan if its code or its title says so (information model, section 13); headings alone never make one. How
 * sure that is depends on how many of the three marks it has: code, title, headings. One is low, two medium, three high. A text
 * that is meant to be DocBook and cannot be read is never more than low. How the marks are found: {@link se.samplan.recognise}.
 *
 * @param codes note codes, for example {@code sao}; may be empty
 * @param title found in titles; case does not count if the pattern says so
 * @param headings of sections that plans have; two of them are a mark
 * @param purposeHeadings of the section that says why the plan exists
 * @param summaryHeadings of the section that sums it up
 * @param careSphere whose notes they are: that of the system, since notes do not say
 */
public record PlanMarks(
        Set<String> codes,
        Optional<Pattern> title,
        Set<String> headings,
        Set<String> purposeHeadings,
        Set<String> summaryHeadings,
        CareSphere careSphere) {

    public PlanMarks {
        codes = folded(codes);
        requireNonNull(title, "title");
        headings = folded(headings);
        purposeHeadings = folded(purposeHeadings);
        summaryHeadings = folded(summaryHeadings);
        requireNonNull(careSphere, "careSphere");
    }

    /** The same marks as a template: whatever is named by code or title is offered, however unsure. */
    NoteTemplate template() {
        Map<String, SectionKind> sections =
                headings.stream().collect(Collectors.toMap(heading -> heading, heading -> SectionKind.OTHER));
        return new NoteTemplate(
                "producer",
                PlanType.ANNP,
                new TemplateWords(Map.of(), title, OtherNotes.UNKNOWN, sections),
                new Demands(codes, Set.of(), 0, 0));
    }

    /** What the note says of why the plan exists, if it has such a section. */
    Optional<String> purpose(NoteText text) {
        return text.under(heading -> purposeHeadings.contains(fold(heading)));
    }

    /** What the note says in short, if it has such a section. */
    Optional<String> summary(NoteText text) {
        return text.under(heading -> summaryHeadings.contains(fold(heading)));
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(PlanMarks::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String word) {
        String bare = word.strip();
        return (bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare).toLowerCase(Locale.ROOT);
    }
}
