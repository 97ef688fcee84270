package se.samplan.mapping.logistics;

import se.samplan.contracts.logistics.v3.CVType;
import se.samplan.contracts.logistics.v3.HealthcareProfessionalType;
import se.samplan.contracts.logistics.v3.LegalAuthenticatorType;
import se.samplan.contracts.logistics.v3.OrgUnitType;
import se.samplan.contracts.logistics.v3.PatientSummaryHeaderType;
import se.samplan.contracts.logistics.v3.PersonIdType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.OrgUnitMapper;
import se.samplan.mapping.shape.ProfessionalMapper;
import se.samplan.mapping.shape.SummaryHeaderMapper;
import se.samplan.model.HsaId;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;

/** Header of a record (patient summary header), to the wire. The source system is known by the caller. */
public final class HeaderMapper {

    private HeaderMapper() {}

    public static PatientSummaryHeaderType toWire(RecordHeader model, HsaId sourceSystem) {
        PatientSummaryHeaderType wire = SummaryHeaderMapper.fill(new PatientSummaryHeaderType(), model, sourceSystem);
        wire.setPatientId(SummaryHeaderMapper.person(new PersonIdType(), model.patientId()));
        wire.setAccountableHealthcareProfessional(professional(model.author(), model.owner()));
        model.signature()
                .map(signature -> SummaryHeaderMapper.signature(new LegalAuthenticatorType(), signature))
                .ifPresent(wire::setLegalAuthenticator);
        return wire;
    }

    private static HealthcareProfessionalType professional(Author author, Owner owner) {
        HealthcareProfessionalType wire = ProfessionalMapper.fill(new HealthcareProfessionalType(), author, owner);
        author.role().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setHealthcareProfessionalRoleCode);
        author.orgUnit().map(OrgUnitMapper.to(OrgUnitType::new)).ifPresent(wire::setHealthcareProfessionalOrgUnit);
        return wire;
    }
}
