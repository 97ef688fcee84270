package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.plan.CarePlan;

/** Twelve digits under the OID of the other national number, in a request or in a record, are the same person's. */
class OtherNationalOidTest {

    private final Path folder;

    OtherNationalOidTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "194307782393, 1.2.752.129.2.1.3.1",
        "194307782393, 1.2.752.129.2.1.3.3",
        "194304247663, 1.2.752.129.2.1.3.3",
        "194304247663, 1.2.752.129.2.1.3.1"
    })
    void areAnsweredUnderEither(String number, String oid) {
        try (ConnectedJournal journal = ConnectedJournal.of(
                folder,
                ConnectedJournal.plans(question -> Stream.of(
                        plan("P1", new PersonId(number, IdentityType.PERSONNUMMER)),
                        plan("P2", new PersonId(number, IdentityType.SAMORDNINGSNUMMER)),
                        plan("P3", new PersonId("191212121212", IdentityType.PERSONNUMMER)),
                        plan(question.person().type().name(), question.person()))))) {
            String answer = journal.ask(
                            "GetCarePlans/2",
                            ConnectedJournal.SYSTEM,
                            "<GetCarePlans xmlns='urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2'"
                                    + " xmlns:c='urn:riv:clinicalprocess:logistics:logistics:3'><patientId><c:id>"
                                    + number + "</c:id><c:type>" + oid + "</c:type></patientId></GetCarePlans>")
                    .body();

            assertThat(answer)
                    .contains(">OK<", ">P1<", ">P2<", ">" + IdentityType.guessedFrom(number) + "<")
                    .doesNotContain(">P3<");
        }
    }

    private static CarePlan plan(String id, PersonId person) {
        return Plans.aPlan().called(id).of(person).build();
    }
}
