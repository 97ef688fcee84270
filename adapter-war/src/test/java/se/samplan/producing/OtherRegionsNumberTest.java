package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.plan.CarePlan;

/** A reserve number of another region than Stockholm's, in a request and in records. */
class OtherRegionsNumberTest {

    private static final String OID = "1.2.752.60.1.3";
    private static final String NUMBER = "991945000023";

    private final Path folder;

    OtherRegionsNumberTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isAskedForAndAnsweredWithItsOid_andAnotherRegionsIsSomebodyElse() {
        String answer = asked("<sourceSystemHSAId>" + ConnectedJournal.SYSTEM + "</sourceSystemHSAId>");

        assertThat(answer)
                .contains(">OK<", ">P1<", "id>" + NUMBER + "<", "type>" + OID + "<")
                .doesNotContain(">P2<", ">P3<", ">P4<");
    }

    @Test
    void isKnownToItsSystemOnly() {
        assertThat(asked(""))
                .contains(">ERROR<", ">INVALID_REQUEST<", "Lokalt reservnummer")
                .doesNotContain(">P1<");
    }

    private String asked(String after) {
        try (ConnectedJournal journal = ConnectedJournal.of(
                folder,
                ConnectedJournal.plans(question -> Stream.of(
                        plan("P1", question.person()),
                        plan("P2", PersonId.of("1.2.752.60.1.4", NUMBER)),
                        plan("P3", new PersonId(NUMBER, IdentityType.REGIONAL_RESERVE)),
                        plan("P4", new PersonId(NUMBER, IdentityType.PERSONNUMMER)))))) {
            return journal.ask(
                            "GetCarePlans/2",
                            ConnectedJournal.SYSTEM,
                            "<GetCarePlans xmlns='urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2'"
                                    + " xmlns:c='urn:riv:clinicalprocess:logistics:logistics:3'><patientId><c:id>"
                                    + NUMBER
                                    + "</c:id><c:type>" + OID + "</c:type></patientId>" + after + "</GetCarePlans>")
                    .body();
        }
    }

    private static CarePlan plan(String id, PersonId person) {
        return Plans.aPlan().called(id).of(person).build();
    }
}
