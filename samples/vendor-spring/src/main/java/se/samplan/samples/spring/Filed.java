package se.samplan.samples.spring;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.planning.*;

/** What the columns of the view {@code filed} say, the same for plans, agreements and notes. */
final class Filed {

    private static final String PHONE = "phone";

    private Filed() {}

    /** Complete but for a title, which only plans have in their header. */
    static RecordHeaderBuilder header(PersonId patient, Row row) throws SQLException {
        HsaId author = new HsaId(row.text("author_id"));
        String name = row.text("author_name");
        return RecordHeaderBuilder.builder()
                .documentId(row.text("record_id"))
                .patientId(patient)
                .owner(Owner.of(row.text("care_giver_id"), row.text("unit_id")))
                .author(author(row, row.time("written")))
                .approvedForPatient(row.yes("released"))
                .documentTime(row.time("drawn_up"))
                .signature(row.anyTime("signed")
                        .map(signed -> new Signature(signed, Optional.of(author), Optional.of(name))));
    }

    /** @param written when it was written, or registered */
    static Author author(Row row, LocalDateTime written) throws SQLException {
        return AuthorBuilder.builder()
                .time(written)
                .hsaId(new HsaId(row.text("author_id")))
                .name(row.text("author_name"))
                .role(CodedValue.text(row.text("author_title")))
                .orgUnit(unit(row))
                .build();
    }

    static OrgUnit unit(Row row) throws SQLException {
        return OrgUnitBuilder.builder()
                .orgUnitHSAId(new HsaId(row.text("unit_id")))
                .orgUnitName(row.text("unit_name"))
                .orgUnitTelecom(row.text("unit_phone"))
                .build();
    }

    static Provenance provenance(Row row) throws SQLException {
        return ProvenanceBuilder.builder()
                .lastUpdated(row.time("changed"))
                .registrationMode(RegistrationMode.RECORD_SYSTEM)
                .versionNumber((long) row.number("version"))
                .build();
    }

    /** @param whose what the names of the columns begin with: that of a unit or of a member of staff */
    static ContactPoint phone(String whose, Row row) throws SQLException {
        var hours = HoursOfServiceBuilder.builder()
                .weekDay(row.weekDays(whose + "_phone_days"))
                .time(new TimePeriod(
                        Optional.of(row.clock(whose + "_phone_from")), Optional.of(row.clock(whose + "_phone_to"))))
                .build();
        var system = CodedValue.of(PHONE, CodeSystem.CONTACT_POINT.oid(), "Telefon");
        return new ContactPoint(Optional.of(system), row.text(whose + "_phone"), List.of(hours));
    }

    /** How to reach a unit or a member of staff: by phone, at its hours. */
    static Contact reach(String whose, Row row) throws SQLException {
        return ContactBuilder.builder().telecom(List.of(phone(whose, row))).build();
    }
}
