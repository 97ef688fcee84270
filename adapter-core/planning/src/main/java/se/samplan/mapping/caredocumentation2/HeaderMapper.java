package se.samplan.mapping.caredocumentation2;

import java.util.Optional;
import se.samplan.contracts.description.v2.CPatientSummaryHeaderType;
import se.samplan.contracts.description.v2.LegalAuthenticatorType;
import se.samplan.contracts.description.v2.PersonIdType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.Signature;

/** Header of a record (patient summary header), to the wire and back. The source system is known by the caller. */
final class HeaderMapper {

    private HeaderMapper() {}

    static CPatientSummaryHeaderType toWire(RecordHeader model, HsaId sourceSystem) {
        CPatientSummaryHeaderType wire = new CPatientSummaryHeaderType();
        wire.setDocumentId(model.documentId());
        wire.setSourceSystemHSAid(sourceSystem.value());
        model.documentTitle().ifPresent(wire::setDocumentTitle);
        model.documentTime().map(WireTime::format).ifPresent(wire::setDocumentTime);
        wire.setPatientId(person(model.patientId()));
        wire.setAccountableHealthcareProfessional(ProfessionalMapper.toWire(model.author(), model.owner()));
        model.signature().map(HeaderMapper::signature).ifPresent(wire::setLegalAuthenticator);
        wire.setApprovedForPatient(model.approvedForPatient());
        model.careContactId().ifPresent(wire::setCareContactId);
        return wire;
    }

    static RecordHeader toModel(CPatientSummaryHeaderType wire) {
        return new RecordHeader(
                wire.getDocumentId(),
                person(wire.getPatientId()),
                ProfessionalMapper.owner(wire.getAccountableHealthcareProfessional()),
                ProfessionalMapper.author(wire.getAccountableHealthcareProfessional()),
                wire.isApprovedForPatient(),
                Optional.ofNullable(wire.getDocumentTitle()),
                Optional.ofNullable(wire.getDocumentTime()).map(WireTime::parse),
                Optional.ofNullable(wire.getLegalAuthenticator()).map(HeaderMapper::signature),
                Optional.ofNullable(wire.getCareContactId()),
                Optional.empty(),
                Optional.empty());
    }

    static PersonIdType person(PersonId model) {
        PersonIdType wire = new PersonIdType();
        wire.setId(model.id());
        wire.setType(model.type().oid());
        return wire;
    }

    /** @throws IllegalArgumentException if the kind of identity is not known, or the identity is not of its form */
    static PersonId person(PersonIdType wire) {
        IdentityType type = IdentityType.ofOid(wire.getType())
                .orElseThrow(
                        () -> new IllegalArgumentException("patientId/type is no kind of identity that is in use"));
        return new PersonId(wire.getId(), type);
    }

    private static LegalAuthenticatorType signature(Signature model) {
        LegalAuthenticatorType wire = new LegalAuthenticatorType();
        wire.setSignatureTime(WireTime.format(model.time()));
        model.hsaId().map(HsaId::value).ifPresent(wire::setLegalAuthenticatorHSAId);
        model.name().ifPresent(wire::setLegalAuthenticatorName);
        return wire;
    }

    private static Signature signature(LegalAuthenticatorType wire) {
        return new Signature(
                WireTime.parse(wire.getSignatureTime()),
                Optional.ofNullable(wire.getLegalAuthenticatorHSAId()).map(HsaId::new),
                Optional.ofNullable(wire.getLegalAuthenticatorName()));
    }
}
