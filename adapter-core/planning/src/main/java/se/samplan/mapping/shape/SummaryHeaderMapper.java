package se.samplan.mapping.shape;

import java.util.Optional;
import se.samplan.contracts.shape.LegalAuthenticatorShape;
import se.samplan.contracts.shape.PersonIdShape;
import se.samplan.contracts.shape.SummaryHeaderShape;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.Signature;

/**
 * Header of a record (patient summary header), to the wire and back. The source system is known by the caller; what has a type
 * of the contract's own is set by the contract.
 */
public final class SummaryHeaderMapper {

    private SummaryHeaderMapper() {}

    /** @return that header, with all but the person, the professional and the signature */
    public static <W extends SummaryHeaderShape> W fill(W wire, RecordHeader model, HsaId sourceSystem) {
        wire.setDocumentId(model.documentId());
        wire.setSourceSystemHSAId(sourceSystem.value());
        model.documentTitle().ifPresent(wire::setDocumentTitle);
        model.documentTime().map(WireTime::format).ifPresent(wire::setDocumentTime);
        wire.setApprovedForPatient(model.approvedForPatient());
        model.careContactId().ifPresent(wire::setCareContactId);
        return wire;
    }

    public static RecordHeader toModel(SummaryHeaderShape wire) {
        return new RecordHeader(
                wire.getDocumentId(),
                person(wire.getPatientId()),
                ProfessionalMapper.owner(wire.getAccountableHealthcareProfessional()),
                ProfessionalMapper.author(wire.getAccountableHealthcareProfessional()),
                wire.isApprovedForPatient(),
                Optional.ofNullable(wire.getDocumentTitle()),
                Optional.ofNullable(wire.getDocumentTime()).map(WireTime::parse),
                Optional.ofNullable(wire.getLegalAuthenticator()).map(SummaryHeaderMapper::signature),
                Optional.ofNullable(wire.getCareContactId()),
                Optional.empty(),
                Optional.empty());
    }

    public static <W extends PersonIdShape> W person(W wire, PersonId model) {
        wire.setId(model.id());
        wire.setType(model.oid());
        return wire;
    }

    /** @throws IllegalArgumentException if the kind of identity is not known, or the identity is not of its form */
    public static PersonId person(PersonIdShape wire) {
        return PersonId.of(wire.getType(), wire.getId());
    }

    public static <W extends LegalAuthenticatorShape> W signature(W wire, Signature model) {
        wire.setSignatureTime(WireTime.format(model.time()));
        model.hsaId().map(HsaId::value).ifPresent(wire::setLegalAuthenticatorHSAId);
        model.name().ifPresent(wire::setLegalAuthenticatorName);
        return wire;
    }

    private static Signature signature(LegalAuthenticatorShape wire) {
        return new Signature(
                WireTime.parse(wire.getSignatureTime()),
                Optional.ofNullable(wire.getLegalAuthenticatorHSAId()).map(HsaId::new),
                Optional.ofNullable(wire.getLegalAuthenticatorName()));
    }
}
