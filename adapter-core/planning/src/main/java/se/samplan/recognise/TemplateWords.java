package se.samplan.recognise;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.samplan.model.PlanType;

/**
 * What the titles and headings of a template say. Case does not count, nor one wrong letter in a word of six or more.
 *
 * @param names of plans, each with its kind, as titles and headings say them
 * @param titles found in titles that name a plan, beside the names
 * @param others what other kinds of note are called
 * @param headings of sections, each with what it is about
 */
public record TemplateWords(
        Map<String, PlanType> names, Optional<Pattern> titles, OtherNotes others, Map<String, SectionKind> headings) {

    public TemplateWords {
        names = Map.copyOf(names);
        requireNonNull(titles, "titles");
        requireNonNull(others, "others");
        headings = Map.copyOf(headings);
    }

    /**
     * What tells other kinds of note.
     *
     * @param titles words that their titles begin with, for example {@code remiss}
     * @param headings that stand in them and in no plan
     */
    public record OtherNotes(Set<String> titles, Set<String> headings) {

        /** None is known. */
        public static final OtherNotes UNKNOWN = new OtherNotes(Set.of(), Set.of());

        public OtherNotes {
            titles = Set.copyOf(titles);
            headings = Set.copyOf(headings);
        }
    }
}
