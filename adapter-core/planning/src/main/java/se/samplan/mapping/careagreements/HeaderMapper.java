package se.samplan.mapping.careagreements;

import static se.samplan.mapping.shape.IdentifierMapper.hsaTo;

import se.samplan.contracts.agreement.v1.AccessControlHeaderType;
import se.samplan.contracts.agreement.v1.AuthorType;
import se.samplan.contracts.agreement.v1.CVType;
import se.samplan.contracts.agreement.v1.HeaderType;
import se.samplan.contracts.agreement.v1.IIType;
import se.samplan.contracts.agreement.v1.OrgUnitType;
import se.samplan.contracts.agreement.v1.RecordType;
import se.samplan.contracts.agreement.v1.SignatureType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.mapping.shape.JolHeaderMapper;
import se.samplan.mapping.shape.OrgUnitMapper;
import se.samplan.model.HsaId;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.Signature;

/** Header of a record (JoL header 2.2), to the wire. The source system is known by the caller. */
final class HeaderMapper {

    private HeaderMapper() {}

    static HeaderType toWire(RecordHeader model, HsaId sourceSystem) {
        HeaderType wire = new HeaderType();
        wire.setAccessControlHeader(access(model));
        wire.setSourceSystemId(IdentifierMapper.hsa(sourceSystem, IIType::new));
        wire.setRecord(record(model, sourceSystem));
        wire.setAuthor(author(model.author()));
        model.signature().map(HeaderMapper::signature).ifPresent(wire::setSignature);
        return wire;
    }

    private static AccessControlHeaderType access(RecordHeader model) {
        AccessControlHeaderType wire = JolHeaderMapper.fill(new AccessControlHeaderType(), model);
        model.owner()
                .careGiver()
                .map(Identifier::careGiver)
                .map(IdentifierMapper.to(IIType::new))
                .ifPresent(wire::setAccountableHealthcareProvider);
        model.owner().careUnit().map(hsaTo(IIType::new)).ifPresent(wire::setAccountableCareUnit);
        wire.setPatientId(IdentifierMapper.person(model.patientId(), IIType::new));
        model.careProcessId().map(IdentifierMapper.to(IIType::new)).ifPresent(wire::setCareProcessId);
        return wire;
    }

    private static RecordType record(RecordHeader model, HsaId sourceSystem) {
        RecordType wire = new RecordType();
        wire.setId(IdentifierMapper.toWire(Identifier.record(sourceSystem.value(), model.documentId()), IIType::new));
        wire.setTimestamp(WireTime.format(model.drawnUp()));
        return wire;
    }

    private static AuthorType author(Author model) {
        AuthorType wire = JolHeaderMapper.fill(new AuthorType(), model);
        model.hsaId().map(hsaTo(IIType::new)).ifPresent(wire::setId);
        model.role().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setByRole);
        model.orgUnit().map(OrgUnitMapper.to(OrgUnitType::new)).ifPresent(wire::setOrgUnit);
        return wire;
    }

    private static SignatureType signature(Signature model) {
        SignatureType wire = JolHeaderMapper.fill(new SignatureType(), model);
        model.hsaId().map(hsaTo(IIType::new)).ifPresent(wire::setId);
        return wire;
    }
}
