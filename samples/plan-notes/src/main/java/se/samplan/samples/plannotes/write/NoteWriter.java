package se.samplan.samples.plannotes.write;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.samples.plannotes.write.Labelled.Truth;
import se.samplan.samples.plannotes.write.PlanWriter.Course;

/** Writes a set of labelled notes from a seed. All notes have one test identity; whose they are stands in the label. */
public final class NoteWriter {

    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 8, 8, 0);
    private static final List<String> UNITS = List.of("TSTASTA00000-U101", "TSTASTA00000-U201", "TSTASTA00000-U301");
    private static final List<String> VAGUE = List.of("Anteckning", "Samordning", "Journalanteckning");
    private static final List<String> AGAIN = List.of(" uppföljning", ", reviderad", " - uppdatering", " 2", "", "");
    private static final List<Sort> OTHERS = List.of(
            Sort.DAY_NOTE,
            Sort.DAY_NOTE,
            Sort.DAY_NOTE,
            Sort.DAY_NOTE,
            Sort.DAY_NOTE,
            Sort.REFERRAL,
            Sort.SUMMARY,
            Sort.AGREEMENT,
            Sort.ABOUT_A_PLAN,
            Sort.ABOUT_A_PLAN);

    private final Chance chance;
    private final PlanWriter plans;
    private final OtherTexts others;
    private final List<Labelled> all = new ArrayList<>();

    private NoteWriter(long seed) {
        chance = new Chance(seed);
        plans = new PlanWriter(chance);
        others = new OtherTexts(chance);
    }

    /** So many plans, in courses of one to four notes, and so many others. */
    public static List<Labelled> write(long seed, int plans, int others) {
        NoteWriter writer = new NoteWriter(seed);
        for (int person = 0; writer.all.size() < plans; person++) {
            for (int i = 0; i <= writer.chance.upTo(2); i++) {
                writer.course(person);
            }
        }
        List<Labelled> notes = new ArrayList<>(writer.all.subList(0, plans));
        for (int i = 0; i < others; i++) {
            notes.add(writer.other(i));
        }
        return List.copyOf(notes);
    }

    private void course(int person) {
        Course course = plans.course(chance.of(Way.ALL));
        String series = "S" + all.size();
        String unit = chance.of(UNITS);
        Optional<String> contact = chance.happens(0.4) ? Optional.of("K" + series) : Optional.empty();
        LocalDateTime time = FIRST.plusDays(chance.upTo(600));
        int notes = 1 + chance.upTo(3);
        for (int i = 0; i < notes; i++) {
            Facts facts = new Facts(
                    course.way().name().equals("Utskrivning") && i == 0 && chance.happens(0.4),
                    chance.happens(0.05) ? chance.of(UNITS) : unit,
                    contact,
                    time);
            all.add(new Labelled(
                    plan(course, facts, i > 0),
                    Sort.PLAN,
                    new Truth(person, course.way().name(), course.kind(), series)));
            plans.goesOn(course);
            time = time.plusDays(7 + chance.upTo(chance.happens(0.04) ? 400 : 110));
        }
    }

    /** What differs from note to note. */
    private record Facts(boolean isInASummary, String unit, Optional<String> contact, LocalDateTime time) {}

    private CareNote plan(Course course, Facts facts, boolean isAgain) {
        String title = course.title() + (isAgain ? chance.of(AGAIN) : "");
        if (facts.isInASummary()) {
            return note("slu", "Epikris", plans.inASummary(course), role(course), facts);
        }
        boolean isFree = course.way().name().equals("Fri mall");
        String shown = !isFree && chance.happens(0.06)
                ? chance.of(VAGUE)
                : chance.happens(0.06) ? chance.misspelt(title) : title;
        String code = chance.happens(0.5) ? "sao" : chance.of(List.of("bes", "atb", "utr", "sva"));
        return note(code, shown, plans.text(course), role(course), facts);
    }

    private Labelled other(int person) {
        Sort sort = chance.of(OTHERS);
        String code = switch (sort) {
            case SUMMARY -> chance.of(List.of("slu", "sam"));
            case AGREEMENT -> chance.of(List.of("sao", "bes"));
            case ABOUT_A_PLAN -> chance.of(List.of("bes", "auf", "sao", "sva"));
            default -> chance.of(List.of("bes", "auf", "sva", "utr", "atb", "ins"));
        };
        Facts facts = new Facts(false, chance.of(UNITS), Optional.empty(), FIRST.plusDays(chance.upTo(600)));
        String role = chance.of(List.of("läkare", "sjuksköterska", "fysioterapeut", "arbetsterapeut", "kurator"));
        return new Labelled(note(code, others.title(sort), others.text(sort), role, facts), sort, Truth.none(person));
    }

    private String role(Course course) {
        return chance.of(course.way().roles());
    }

    private CareNote note(String code, String title, String text, String role, Facts facts) {
        return CareNoteBuilder.builder()
                .header(RecordHeaderBuilder.builder()
                        .documentId("N" + all.size())
                        .patientId(ASTA)
                        .owner(Owner.of("TSTASTA00000-RG00", facts.unit()))
                        .author(AuthorBuilder.builder()
                                .time(facts.time())
                                .role(CodedValue.text(role))
                                .build())
                        .approvedForPatient(true)
                        .careContactId(facts.contact())
                        .build())
                .clinicalDocumentNoteCode(CodedValue.of(code, "1.2.752.129.2.2.2.11", code))
                .clinicalDocumentNoteTitle(Optional.of(title).filter(words -> !words.isEmpty()))
                .clinicalDocumentNoteText(Optional.of(text))
                .build();
    }
}
