package se.samplan.samples.spring;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.contact.*;
import se.samplan.model.planning.*;
import se.samplan.produce.FixedContactQuestion;
import se.samplan.produce.FixedContactSource;

/** GetCareManagers 1.0: a patient's fixed contacts, those that have ended too. */
@Component
class ContactsInDatabase implements FixedContactSource {

    private static final String CONTACTS = """
            select fixed_contact.*,
                   staff.name           as staff_name,
                   staff.title          as staff_title,
                   staff.phone          as staff_phone,
                   staff.phone_days     as staff_phone_days,
                   staff.phone_from     as staff_phone_from,
                   staff.phone_to       as staff_phone_to,
                   care_unit.unit_id,
                   care_unit.name       as unit_name,
                   care_unit.care_giver_id,
                   care_unit.care_giver_name,
                   care_unit.phone      as unit_phone,
                   care_unit.phone_days as unit_phone_days,
                   care_unit.phone_from as unit_phone_from,
                   care_unit.phone_to   as unit_phone_to
              from fixed_contact
              join patient   on patient.patient_id = fixed_contact.patient_id
              join staff     on staff.staff_id     = fixed_contact.staff_id
              join care_unit on care_unit.unit_id  = staff.unit_id
             where patient.identity = :identity
            """;

    private final JournalDatabase journal;

    ContactsInDatabase(JournalDatabase journal) {
        this.journal = journal;
    }

    @Override
    public Stream<FixedContact> fixedContacts(FixedContactQuestion question) {
        PersonId patient = question.person();
        return journal.of(patient, CONTACTS, row -> contact(patient, row)).stream();
    }

    private static FixedContact contact(PersonId patient, Row row) throws SQLException {
        HsaId careGiver = new HsaId(row.text("care_giver_id"));
        HsaId unit = new HsaId(row.text("unit_id"));
        return FixedContactBuilder.builder()
                .patientId(patient)
                .accountableHealthcareProvider(careGiver)
                .blockComparisonTime(row.time("changed"))
                .code(kind(row.text("kind")))
                .practitioner(new Practitioner(
                        Identifier.hsa(row.text("staff_id")),
                        row.anyText("staff_name"),
                        row.anyText("staff_title").map(CodedValue::text)))
                .period(new ContactPeriod(row.day("starts"), row.anyDay("ends")))
                .managingCareGiver(new CareOrganization(careGiver, row.anyText("care_giver_name"), List.of()))
                .accountableCareUnit(unit)
                .internalNotes(row.anyText("for_staff"))
                .externalNotes(row.anyText("for_patient"))
                .managingCareUnit(new CareOrganization(unit, row.anyText("unit_name"), List.of(reach("unit", row))))
                .addContact(reach("staff", row))
                .fixedContactExtension(addition(row))
                .build();
    }

    /** What the national contract has no place for. */
    private static FixedContactExtension addition(Row row) throws SQLException {
        return FixedContactExtensionBuilder.builder()
                .contactId(LocalId.of(row.text("contact_id")))
                .scopeText(row.text("scope"))
                .coordinatesOthers(row.yes("coordinates"))
                .endReason(row.anyText("end_reason").map(CodedValue::text))
                .requestedByPatient(row.yes("wished_for"))
                .provenance(Filed.provenance(row))
                .build();
    }

    private static ContactDetails reach(String whose, Row row) throws SQLException {
        return new ContactDetails(List.of(Filed.phone(whose, row)), Optional.empty());
    }

    /** Lists grow: a kind that is not known here goes out as it is. */
    private static CodedValue kind(String code) {
        return Arrays.stream(FixedContactType.values())
                .filter(type -> type.code().equals(code))
                .map(NationalCode::coded)
                .findFirst()
                .orElseGet(() -> CodedValue.of(code, CodeSystem.FIXED_CONTACT_TYPE.oid(), "Fast kontakt"));
    }
}
