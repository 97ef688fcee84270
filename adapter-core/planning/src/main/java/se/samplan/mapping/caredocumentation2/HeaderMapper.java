package se.samplan.mapping.caredocumentation2;

import se.samplan.contracts.description.v2.CPatientSummaryHeaderType;
import se.samplan.contracts.description.v2.CVType;
import se.samplan.contracts.description.v2.HealthcareProfessionalType;
import se.samplan.contracts.description.v2.LegalAuthenticatorType;
import se.samplan.contracts.description.v2.OrgUnitType;
import se.samplan.contracts.description.v2.PersonIdType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.OrgUnitMapper;
import se.samplan.mapping.shape.ProfessionalMapper;
import se.samplan.mapping.shape.SummaryHeaderMapper;
import se.samplan.model.HsaId;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;

/** Header of a record (patient summary header), to the wire. The source system is known by the caller. */
final class HeaderMapper {

    private HeaderMapper() {}

    static CPatientSummaryHeaderType toWire(RecordHeader model, HsaId sourceSystem) {
        CPatientSummaryHeaderType wire = SummaryHeaderMapper.fill(new CPatientSummaryHeaderType(), model, sourceSystem);
        wire.setPatientId(SummaryHeaderMapper.person(new PersonIdType(), model.patientId()));
        wire.setAccountableHealthcareProfessional(professional(model.author(), model.owner()));
        model.signature()
                .map(signature -> SummaryHeaderMapper.signature(new LegalAuthenticatorType(), signature))
                .ifPresent(wire::setLegalAuthenticator);
        return wire;
    }

    /** Contract 2.1 takes a unit only with id and name; one that lacks either is left out. */
    private static HealthcareProfessionalType professional(Author author, Owner owner) {
        HealthcareProfessionalType wire = ProfessionalMapper.fill(new HealthcareProfessionalType(), author, owner);
        author.role().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setHealthcareProfessionalRoleCode);
        author.orgUnit()
                .filter(unit ->
                        unit.orgUnitHSAId().isPresent() && unit.orgUnitName().isPresent())
                .map(OrgUnitMapper.to(OrgUnitType::new))
                .ifPresent(wire::setHealthcareProfessionalOrgUnit);
        return wire;
    }
}
