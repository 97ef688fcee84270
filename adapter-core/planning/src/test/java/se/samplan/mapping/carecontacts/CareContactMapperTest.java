package se.samplan.mapping.carecontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.builder.DiffBuilder;
import se.samplan.mapping.WireForm;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.model.carecontact.AdditionalPatientInformation;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.ContactTimes;
import se.samplan.model.carecontact.PartialDate;
import se.samplan.model.planning.CareContactStatus;
import se.samplan.model.planning.CareContactType;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OrgUnit;

/** A care contact as the contract writes it, read and written; what stands in the file is written by hand. */
class CareContactMapperTest {

    @Test
    void everyPartIsRead() throws IOException {
        CareContact contact = onlyContact(everyPart());

        assertThat(contact.header().documentId()).isEqualTo("K6");
        assertThat(contact.header().patientId()).isEqualTo(People.ASTA);
        assertThat(contact.header().owner().careUnit()).contains(new HsaId("TSTASTA00000-U202"));
        assertThat(contact.header().owner().careGiver()).contains(new HsaId("TSTASTA00000-RG00"));
        assertThat(contact.header().author().time()).isEqualTo(LocalDateTime.of(2026, 1, 16, 12, 0));
        assertThat(contact.header().approvedForPatient()).isTrue();
        assertThat(contact.careContactCode()).contains(CareContactType.STAY.coded());
        assertThat(contact.careContactReason()).contains("Akuta buksmärtor & feber < 39");
        assertThat(contact.careContactOrgUnit())
                .contains(new OrgUnit(
                        Optional.of(new HsaId("TSTASTA00000-U202")),
                        Optional.of("Kirurgavdelningen, Rymdstadens sjukhus"),
                        Optional.of("08-46500402"),
                        Optional.of("avdelningen@example.org"),
                        Optional.of("Sjukhusvägen 1"),
                        Optional.of("Rymdstaden")));
        assertThat(contact.careContactTimePeriod())
                .contains(ContactTimes.between(
                        LocalDateTime.of(2026, 1, 12, 14, 30), LocalDateTime.of(2026, 1, 16, 14, 0)));
        assertThat(contact.careContactStatus()).contains(CareContactStatus.FINISHED.coded());
        assertThat(contact.additionalPatientInformation())
                .contains(new AdditionalPatientInformation(
                        Optional.of(new PartialDate("194304")),
                        Optional.of(CodedValue.of("2", "1.2.752.129.2.2.1.1", "kvinna"))));
    }

    @Test
    void everyPartIsWrittenWhereItWasRead() throws IOException {
        String written = WireForm.CARE_CONTACTS.xml(List.of(onlyContact(everyPart())));

        assertThat(DiffBuilder.compare(everyPart())
                        .withTest(written)
                        .ignoreComments()
                        .ignoreElementContentWhitespace()
                        .checkForSimilar()
                        .build()
                        .getDifferences())
                .isEmpty();
    }

    @Test
    void whatTellsOnlyItsEndIsRead() throws IOException {
        CareContact contact = onlyContact(everyPart().replace("<core:start>20260112143000</core:start>", ""));

        assertThat(contact.careContactTimePeriod())
                .contains(new ContactTimes(Optional.empty(), Optional.of(LocalDateTime.of(2026, 1, 16, 14, 0))));
    }

    @ParameterizedTest
    @CsvSource({"1943,YYYY", "194304,YYYYMM", "19430424,YYYYMMDD", "-0044,YYYY", "-004403,YYYYMM"})
    void aPartialDateSaysHowFarItIsKnown(String value, String format) {
        assertThat(new PartialDate(value).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "43", "194313", "19430432", "1943-04-24", "194304247663"})
    void whatHasAnotherFormIsNoPartialDate(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(value))
                .withMessage("a partial date is YYYY, YYYYMM or YYYYMMDD");
    }

    private static CareContact onlyContact(String answer) {
        List<CareContact> contacts = WireForm.CARE_CONTACTS.records(answer);
        assertThat(contacts).hasSize(1);
        return contacts.get(0);
    }

    private static String everyPart() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CareContactMapperTest.class.getResourceAsStream("every-part.xml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
