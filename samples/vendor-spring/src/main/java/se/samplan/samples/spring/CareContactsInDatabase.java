package se.samplan.samples.spring;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samplan.model.PersonId;
import se.samplan.model.carecontact.*;
import se.samplan.model.planning.*;
import se.samplan.produce.CareContactQuestion;
import se.samplan.produce.CareContactSource;

/** GetCareContacts 3.0: a patient's care contacts, those that were called off too. */
@Component
class CareContactsInDatabase implements CareContactSource {

    private static final String CONTACTS = """
            select care_contact.*,
                   care_unit.name  as unit_name,
                   care_unit.phone as unit_phone,
                   care_unit.care_giver_id,
                   staff.name      as author_name,
                   staff.title     as author_title
              from care_contact
              join patient   on patient.patient_id = care_contact.patient_id
              join care_unit on care_unit.unit_id  = care_contact.unit_id
              join staff     on staff.staff_id     = care_contact.author_id
             where patient.identity = :identity
            """;

    private final JournalDatabase journal;

    CareContactsInDatabase(JournalDatabase journal) {
        this.journal = journal;
    }

    @Override
    public Stream<CareContact> careContacts(CareContactQuestion question) {
        PersonId patient = question.person();
        return journal.of(patient, CONTACTS, row -> contact(patient, row)).stream();
    }

    private static CareContact contact(PersonId patient, Row row) throws SQLException {
        return CareContactBuilder.builder()
                .header(header(patient, row))
                .careContactCode(kind(row.text("kind")))
                .careContactReason(row.anyText("reason"))
                .careContactOrgUnit(Filed.unit(row))
                .careContactTimePeriod(new ContactTimes(row.anyTime("starts"), row.anyTime("ends")))
                .careContactStatus(status(row.text("status")))
                .build();
    }

    /** The contract has no place for a title, a signature or a time of its own. */
    private static RecordHeader header(PersonId patient, Row row) throws SQLException {
        return RecordHeaderBuilder.builder()
                .documentId(row.text("contact_id"))
                .patientId(patient)
                .owner(Owner.of(row.text("care_giver_id"), row.text("unit_id")))
                .author(Filed.author(row, row.time("registered")))
                .approvedForPatient(row.yes("released"))
                .build();
    }

    /** Lists grow: a kind that is not known here goes out as it is. */
    private static CodedValue kind(String code) {
        return Arrays.stream(CareContactType.values())
                .filter(type -> type.code().equals(code))
                .map(NationalCode::coded)
                .findFirst()
                .orElseGet(() -> CodedValue.of(code, CodeSystem.CARE_CONTACT_TYPE.oid(), "Vårdkontakt"));
    }

    /** As with the kind: a status that is not known here goes out as it is. */
    private static CodedValue status(String code) {
        return Arrays.stream(CareContactStatus.values())
                .filter(status -> status.code().equals(code))
                .map(NationalCode::coded)
                .findFirst()
                .orElseGet(() -> CodedValue.of(code, CodeSystem.SNOMED_CT_SE.oid(), "Status"));
    }
}
