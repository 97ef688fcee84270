package se.samplan.recognise;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.PlanType;
import se.samplan.recognise.text.Heading;

/** Holds a note against one template. */
final class TemplateMatch {

    private static final int ENOUGH_SECTIONS = 2;
    private static final int ENOUGH_WORDS = 2;

    /** In letters: what stands under a heading that names a plan, if it is one. */
    private static final int LEAST_UNDER_HEADING = 60;

    /** In letters: what is looked at of it. What comes later says nothing new of whether it is one. */
    private static final int LOOKED_AT_UNDER_HEADING = 20_000;

    /** Headings that name a plan. Nobody writes so many; a note of nothing else would cost the square of its length. */
    private static final int MOST_PLAN_HEADINGS = 20;

    private static final Set<SectionKind> SHAPE =
            EnumSet.of(SectionKind.GOALS, SectionKind.ACTIVITIES, SectionKind.FOLLOW_UP);

    private final NoteTemplate template;
    private final Titles titles;
    private final Phrases<SectionKind> sections;
    private final Phrases<Boolean> otherSections;

    TemplateMatch(NoteTemplate template) {
        this.template = template;
        this.titles = new Titles(template);
        this.sections = new Phrases<>(template.words().headings());
        this.otherSections = Phrases.of(template.words().others().headings());
    }

    /** What the note is by this template; empty if nothing names a plan, or it is less sure than the template demands. */
    Optional<Match> of(NoteReading note) {
        Evidence evidence = new Evidence();
        header(note, evidence);
        List<Optional<SectionKind>> kinds =
                note.folded().stream().map(sections::meaning).toList();
        sections(note, kinds, evidence);
        planHeadings(note, kinds, evidence);
        if (!evidence.namesAPlan()) {
            return Optional.empty();
        }
        text(note, evidence);
        return Optional.of(evidence.confidence())
                .filter(confidence -> confidence >= template.demands().leastConfidence())
                .map(confidence -> new Match(plan(evidence, confidence), evidence.isOfSeveralKinds()));
    }

    private PlanNote plan(Evidence evidence, double confidence) {
        return new PlanNote(template.name(), evidence.kind().orElse(template.kind()), confidence, evidence.reasons());
    }

    private void header(NoteReading note, Evidence evidence) {
        note.code()
                .filter(code -> template.demands().codes().contains(Spelling.folded(code)))
                .ifPresent(code -> evidence.saw(Mark.CODE, code));
        note.titles().forEach(title -> title(title, titles.plan(title), evidence));
        note.ownTitle()
                .flatMap(own -> titles.byPattern(own).map(kind -> Map.entry(own, kind)))
                .ifPresent(own -> evidence.named(Mark.TITLE, own.getKey(), own.getValue()));
        note.role()
                .filter(role -> template.demands().roles().stream().anyMatch(Spelling.folded(role)::contains))
                .ifPresent(role -> evidence.saw(Mark.ROLE, role));
    }

    private void title(String title, Optional<PlanType> named, Evidence evidence) {
        named.ifPresent(kind -> evidence.named(Mark.TITLE, title, kind));
        if (named.isEmpty() && titles.isOther(title)) {
            evidence.saw(Mark.OTHER_TITLE, title);
        }
        if (named.isEmpty() && titles.isAbout(title)) {
            evidence.saw(Mark.ABOUT_A_PLAN, title);
        }
    }

    private void sections(NoteReading note, List<Optional<SectionKind>> kinds, Evidence evidence) {
        Map<String, SectionKind> filled = new LinkedHashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            Optional<SectionKind> kind = kinds.get(i);
            Heading heading = note.headings().get(i);
            if (kind.isPresent()
                    && note.hasWords(
                            heading.to(),
                            note.end(i, next -> isEnd(note.headings().get(next), kinds.get(next))))) {
                filled.put(note.folded().get(i), kind.orElseThrow());
            }
        }
        if (filled.size() >= ENOUGH_SECTIONS) {
            evidence.saw(Mark.SECTIONS, String.join(", ", filled.keySet()));
        }
        if (filled.values().containsAll(SHAPE)) {
            evidence.saw(Mark.SHAPE, String.join(", ", filled.keySet()));
        }
        note.folded().stream()
                .filter(heading -> otherSections.meaning(heading).isPresent())
                .findFirst()
                .ifPresent(heading -> evidence.saw(Mark.OTHER_SECTIONS, heading));
    }

    private static boolean isEnd(Heading next, Optional<SectionKind> kind) {
        return next.style().isSure() || kind.isPresent();
    }

    private void planHeadings(NoteReading note, List<Optional<SectionKind>> kinds, Evidence evidence) {
        int seen = 0;
        for (int i = 0; i < note.headings().size() && seen < MOST_PLAN_HEADINGS; i++) {
            Heading heading = note.headings().get(i);
            Optional<PlanType> named =
                    heading.style() == Heading.Style.LABEL ? Optional.empty() : titles.named(heading.words());
            if (named.isPresent()) {
                seen++;
                if (speaksOfThePlan(under(note, kinds, i))) {
                    evidence.named(Mark.PLAN_HEADING, heading.words(), named.orElseThrow());
                }
            }
        }
    }

    /** What stands under a heading, with the template's own sections that follow. */
    private static String under(NoteReading note, List<Optional<SectionKind>> kinds, int index) {
        int to = note.end(
                index,
                next -> note.headings().get(next).style().isSure()
                        && kinds.get(next).isEmpty());
        int from = note.headings().get(index).to();
        return note.text().substring(from, Math.min(to, from + LOOKED_AT_UNDER_HEADING));
    }

    private static boolean speaksOfThePlan(String under) {
        return under.strip().length() >= LEAST_UNDER_HEADING
                && Cues.groups(under) > 0
                && Cues.elsewhere(under).isEmpty();
    }

    private void text(NoteReading note, Evidence evidence) {
        String text = note.text();
        if (text.strip().length() < template.demands().leastLetters()) {
            evidence.saw(Mark.SHORT, Integer.toString(text.strip().length()));
        }
        if (template.demands().leastLetters() == 0 || !evidence.isMoreThanACode()) {
            return;
        }
        int groups = Cues.groups(text);
        if (groups >= ENOUGH_WORDS) {
            evidence.saw(Mark.WORDS, Integer.toString(groups));
        }
        String elsewhere = evidence.has(Mark.SECTIONS) ? "" : Cues.elsewhere(text);
        if (!elsewhere.isEmpty()) {
            evidence.saw(Mark.ELSEWHERE, elsewhere);
        }
    }
}
