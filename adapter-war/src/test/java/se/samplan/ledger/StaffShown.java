package se.samplan.ledger;

import static se.samplan.question.Questions.aQuestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.samplan.endpoint.Shown;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.question.Question;
import se.samplan.question.StaffReader;
import se.samplan.reader.AccessReport;
import se.samplan.storelog.LogDuty;
import se.samplan.storelog.StaffReads;

/** Answers for tests, shown to Emilia or to the person, and what the national access log is told of them. */
public final class StaffShown {

    public static final LogDuty DUTY = new StaffReads(Map.of(), "Vård och behandling");

    private static final Audience EMILIA = Audience.careStaff(
                    new HsaId("TSTASTA00000-RG00"), new HsaId("TSTASTA00000-U101"))
            .readBy(
                    new StaffReader(
                            new HsaId("TSTASTA00000-P101"),
                            "Vård och behandling",
                            Optional.of("Emilia Ström"),
                            Optional.empty()),
                    new HsaId("TSTASTA00000-RG00"),
                    new HsaId("TSTASTA00000-U101"));

    private StaffShown() {}

    /** One record of each of these owners, to Emilia. */
    public static List<Shown> of(String... owners) {
        Question question = aQuestion().build();
        return List.of(shown(
                new Question(
                        question.contract(),
                        question.person(),
                        question.onlySource(),
                        question.filters(),
                        question.options(),
                        question.payload(),
                        question.caller().readingAs(EMILIA)),
                owners));
    }

    /** One record of each of these owners, to the person. */
    static List<Shown> toThePerson(String... owners) {
        return List.of(shown(aQuestion().build(), owners));
    }

    private static Shown shown(Question question, String... owners) {
        Map<String, Long> records = new TreeMap<>();
        for (String owner : owners) {
            records.put(owner, 1L);
        }
        return new Shown(question, new AccessReport(owners.length, 0, Map.of(), 0, 0), records);
    }
}
