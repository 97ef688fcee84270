package se.samplan.produce.notes;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.note.CareNote;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.DerivationConfidence;

/**
 * By what the notes that are plans are known in one source system.
 *
 * <p>A note may be a plan if its code or its title says so (information model, section 13); headings alone never make one.
 * How sure that is, is told by how many of the three marks it has: code, title, headings. One is low, two medium, three high.
 * A text that is meant to be DocBook and cannot be read is never more than low.
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

    private static final int ENOUGH_HEADINGS = 2;

    public PlanMarks {
        codes = folded(codes);
        requireNonNull(title, "title");
        headings = folded(headings);
        purposeHeadings = folded(purposeHeadings);
        summaryHeadings = folded(summaryHeadings);
        requireNonNull(careSphere, "careSphere");
    }

    /** How sure it is that the note is a plan; empty if nothing says that it may be one. */
    Optional<DerivationConfidence> confidence(CareNote note, NoteText text) {
        boolean byCode = note.clinicalDocumentNoteCode()
                .code()
                .filter(code -> codes.contains(fold(code)))
                .isPresent();
        boolean byTitle = titles(note, text)
                .anyMatch(each ->
                        title.filter(pattern -> pattern.matcher(each).find()).isPresent());
        if (!byCode && !byTitle) {
            return Optional.empty();
        }
        if (text.isBroken()) {
            return Optional.of(DerivationConfidence.LOW);
        }
        boolean byHeadings = text.headings()
                        .map(PlanMarks::fold)
                        .filter(headings::contains)
                        .distinct()
                        .count()
                >= ENOUGH_HEADINGS;
        return Optional.of(confidence(Stream.of(byCode, byTitle, byHeadings)));
    }

    private static DerivationConfidence confidence(Stream<Boolean> marks) {
        return switch ((int) marks.filter(found -> found).count()) {
            case 1 -> DerivationConfidence.LOW;
            case 2 -> DerivationConfidence.MEDIUM;
            default -> DerivationConfidence.HIGH;
        };
    }

    /** What the note says of why the plan exists, if it has such a section. */
    Optional<String> purpose(NoteText text) {
        return text.under(heading -> purposeHeadings.contains(fold(heading)));
    }

    /** What the note says in short, if it has such a section. */
    Optional<String> summary(NoteText text) {
        return text.under(heading -> summaryHeadings.contains(fold(heading)));
    }

    private static Stream<String> titles(CareNote note, NoteText text) {
        return Stream.of(
                        note.clinicalDocumentNoteTitle(),
                        note.header().documentTitle(),
                        text.headings().findFirst())
                .flatMap(Optional::stream);
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(PlanMarks::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String word) {
        String bare = word.strip();
        return (bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare).toLowerCase(Locale.ROOT);
    }
}
