package se.samplan.rules;

import java.util.List;
import se.samplan.model.HsaId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.Signature;

/** Where the parts of a record stand in each contract, as far as names or order differ from the model's. */
final class Layout {

    private Layout() {}

    static Branch carePlan(CarePlan plan, HsaId source) {
        return Branch.of(
                "carePlanHeader",
                patientSummary(plan.header(), "sourceSystemHSAId", source),
                "carePlanBody",
                Branch.of(
                        "content", plan.content(),
                        "participatingCareUnitHSAId", ids(plan.participatingCareUnit()),
                        "typeOfCarePlanEnum", plan.typeOfCarePlan(),
                        "structuredCarePlan", plan.structuredCarePlan()));
    }

    static Branch agreement(Agreement agreement, HsaId source) {
        return Branch.of("header", jol(agreement.header(), source), "body", agreement.body());
    }

    static Branch note30(CareNote note, HsaId source) {
        return Branch.of(
                "header",
                jol(note.header(), source),
                "body",
                Branch.of(
                        "clinicalDocumentNoteCode", note.clinicalDocumentNoteCode(),
                        "clinicalDocumentNoteTitle",
                                note.clinicalDocumentNoteTitle().or(note.header()::documentTitle),
                        "clinicalDocumentNoteText", note.clinicalDocumentNoteText(),
                        "multimediaEntry", note.multimediaEntry(),
                        "dissentingOpinion", note.dissentingOpinion()));
    }

    static Branch note21(CareNote note, HsaId source) {
        return Branch.of(
                "careDocumentationHeader",
                patientSummary(note.header(), "sourceSystemHSAid", source),
                "careDocumentationBody",
                Branch.of(
                        "clinicalDocumentNote",
                        Branch.of(
                                "clinicalDocumentNoteCode",
                                        note.clinicalDocumentNoteCode().code(),
                                "clinicalDocumentTypeCode", note.clinicalDocumentTypeCode(),
                                "clinicalDocumentNoteTitle", note.clinicalDocumentNoteTitle(),
                                "clinicalDocumentNoteText", note.clinicalDocumentNoteText(),
                                "multimediaEntry", note.multimediaEntry(),
                                "dissentintOpinion", note.dissentingOpinion())));
    }

    static Branch fixedContact(FixedContact contact, HsaId source) {
        Branch access = Branch.of(
                "accountableHealthcareProviderId", Identifier.careGiver(contact.accountableHealthcareProvider()),
                "accountableCareUnitId", contact.accountableCareUnit().map(Layout::id),
                "patientId", contact.patientId(),
                "careProcessId", contact.careProcessId(),
                "blockComparisonTime", contact.blockComparisonTime());
        return Branch.of(
                "careManagerHeader", Branch.of("accessControlHeader", access, "sourceSystemId", id(source)),
                "code", contact.code(),
                "practitioner", contact.practitioner(),
                "careTeam", contact.careTeam(),
                "period", contact.period(),
                "internalNotes", contact.internalNotes(),
                "externalNotes", contact.externalNotes(),
                "managingCareGiver", contact.managingCareGiver(),
                "managingCareUnit", contact.managingCareUnit(),
                "careProvidingCareUnit", contact.careProvidingCareUnit(),
                "contact", contact.contact(),
                "fixedContactExtension", contact.fixedContactExtension());
    }

    static Branch bookedTime(BookedTime time) {
        return Branch.of(
                "startTimeInclusive", time.startTimeInclusive(),
                "endTimeExclusive", time.endTimeExclusive(),
                "healthcare_facility", time.healthcareFacility(),
                "performer", time.performer(),
                "bookingId", time.bookingId(),
                "subject_of_care", time.subjectOfCare(),
                "purpose", time.purpose(),
                "reason", time.reason(),
                "resourceName", time.resourceName(),
                "healthcare_facility_name", time.healthcareFacilityName(),
                "performerName", time.performerName(),
                "resourceID", time.resourceId(),
                "timeTypeName", time.timeTypeName(),
                "timeTypeID", time.timeTypeId(),
                "careTypeName", time.careTypeName(),
                "careTypeID", time.careTypeId());
    }

    static Branch careContact(CareContact contact, HsaId source) {
        return Branch.of(
                "careContactHeader",
                patientSummary(contact.header(), "sourceSystemHSAId", source),
                "careContactBody",
                Branch.of(
                        "careContactCode", contact.careContactCode(),
                        "careContactReason", contact.careContactReason(),
                        "careContactOrgUnit", contact.careContactOrgUnit(),
                        "careContactTimePeriod", contact.careContactTimePeriod(),
                        "careContactStatus", contact.careContactStatus(),
                        "additionalPatientInformation", contact.additionalPatientInformation()));
    }

    private static Branch patientSummary(RecordHeader header, String sourceElement, HsaId source) {
        return Branch.of(
                "documentId",
                header.documentId(),
                sourceElement,
                source,
                "documentTitle",
                header.documentTitle(),
                "documentTime",
                header.documentTime(),
                "patientId",
                header.patientId(),
                "accountableHealthcareProfessional",
                professional(header.author(), header.owner()),
                "legalAuthenticator",
                header.signature()
                        .map(signature -> signature(
                                signature, "signatureTime", "legalAuthenticatorHSAId", "legalAuthenticatorName")),
                "approvedForPatient",
                header.approvedForPatient(),
                "careContactId",
                header.careContactId());
    }

    private static Branch professional(Author author, Owner owner) {
        return Branch.of(
                "authorTime", author.time(),
                "healthcareProfessionalHSAId", author.hsaId(),
                "healthcareProfessionalName", author.name(),
                "healthcareProfessionalRoleCode", author.role(),
                "healthcareProfessionalOrgUnit", author.orgUnit(),
                "healthcareProfessionalCareUnitHSAId", owner.careUnit(),
                "healthcareProfessionalCareGiverHSAId", owner.careGiver());
    }

    private static Branch signature(Signature signature, String time, String id, String name) {
        return Branch.of(time, signature.time(), id, signature.hsaId(), name, signature.name());
    }

    private static Branch jol(RecordHeader header, HsaId source) {
        Branch access = Branch.of(
                "accountableHealthcareProvider", header.owner().careGiver().map(Identifier::careGiver),
                "accountableCareUnit", header.owner().careUnit().map(Layout::id),
                "patientId", header.patientId(),
                "careProcessId", header.careProcessId(),
                "blockComparisonTime", header.comparedWithBlocks(),
                "approvedForPatient", header.approvedForPatient());
        return Branch.of(
                "accessControlHeader", access,
                "sourceSystemId", id(source),
                "record",
                        Branch.of(
                                "id", Identifier.record(source.value(), header.documentId()),
                                "timestamp", header.drawnUp()),
                "author", author(header.author()),
                "signature", header.signature().map(Layout::signature));
    }

    private static Branch author(Author author) {
        return Branch.of(
                "id", author.hsaId().map(Layout::id),
                "name", author.name(),
                "timestamp", author.time(),
                "byRole", author.role(),
                "orgUnit", author.orgUnit());
    }

    private static Branch signature(Signature signature) {
        return Branch.of(
                "id", signature.hsaId().map(Layout::id), "name", signature.name(), "timestamp", signature.time());
    }

    private static Identifier id(HsaId hsaId) {
        return Identifier.hsa(hsaId.value());
    }

    private static List<Identifier> ids(List<HsaId> hsaIds) {
        return hsaIds.stream().map(Layout::id).toList();
    }
}
