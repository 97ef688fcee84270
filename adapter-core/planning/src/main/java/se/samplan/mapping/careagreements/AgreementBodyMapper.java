package se.samplan.mapping.careagreements;

import java.util.Optional;
import se.samplan.contracts.agreement.v1.CVType;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.MultimediaType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.MultimediaMapper;
import se.samplan.mapping.structure.ContactGuidanceMapper;
import se.samplan.mapping.structure.OpenPeriodMapper;
import se.samplan.mapping.structure.ParticipantMapper;
import se.samplan.mapping.structure.PatientWishMapper;
import se.samplan.mapping.structure.ProvenanceMapper;
import se.samplan.mapping.structure.RelatedElements;
import se.samplan.mapping.structure.RelationMapper;
import se.samplan.mapping.structure.ResponsibleMapper;
import se.samplan.mapping.structure.RiskAndActionMapper;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.AgreementStatus;

/** Body of the agreement (överenskommelsens innehåll), to the wire and back. */
public final class AgreementBodyMapper {

    private AgreementBodyMapper() {}

    public static CareAgreementBodyType toWire(AgreementBody model) {
        CareAgreementBodyType wire = new CareAgreementBodyType();
        wire.setTitle(model.title());
        wire.setAgreementType(CodedValueMapper.toWire(model.agreementType(), CVType::new));
        wire.setStatus(model.status().code());
        wire.setValidityPeriod(OpenPeriodMapper.toWire(model.validityPeriod()));
        wire.setAgreedDate(WireTime.formatDate(model.agreedDate()));
        model.careParty().stream().map(ResponsibleMapper::toWire).forEach(wire.getCareParty()::add);
        model.whatItMeans().ifPresent(wire::setWhatItMeans);
        model.patientWish().stream().map(PatientWishMapper::toWire).forEach(wire.getPatientWish()::add);
        model.commitment().stream().map(CommitmentMapper::toWire).forEach(wire.getCommitment()::add);
        model.nextStep().stream().map(NextStepMapper::toWire).forEach(wire.getNextStep()::add);
        model.noNextStep().map(NoNextStepMapper::toWire).ifPresent(wire::setNoNextStep);
        model.jointGoal().stream().map(JointGoalMapper::toWire).forEach(wire.getJointGoal()::add);
        model.decision().stream().map(DecisionMapper::toWire).forEach(wire.getDecision()::add);
        model.riskAndAction().stream().map(RiskAndActionMapper::toWire).forEach(wire.getRiskAndAction()::add);
        model.contactGuidance().stream().map(ContactGuidanceMapper::toWire).forEach(wire.getContactGuidance()::add);
        model.contactPerson().stream().map(ContactPersonMapper::toWire).forEach(wire.getContactPerson()::add);
        model.involvedKin().stream().map(ParticipantMapper::toWire).forEach(wire.getInvolvedKin()::add);
        model.relation().stream().map(RelationMapper::toWire).forEach(wire.getRelation()::add);
        model.sharedWithPatient().map(SharedWithPatientMapper::toWire).ifPresent(wire::setSharedWithPatient);
        model.content().stream().map(MultimediaMapper.to(MultimediaType::new)).forEach(wire.getContent()::add);
        model.externalNotes().ifPresent(wire::setExternalNotes);
        model.internalNotes().ifPresent(wire::setInternalNotes);
        wire.setProvenance(ProvenanceMapper.toWire(model.provenance()));
        RelatedElements.addServices(wire.getAny(), model.relatedService());
        return wire;
    }

    public static AgreementBody toModel(CareAgreementBodyType wire) {
        return new AgreementBody(
                wire.getTitle(),
                CodedValueMapper.toModel(wire.getAgreementType()),
                new AgreementStatus(wire.getStatus()),
                OpenPeriodMapper.toModel(wire.getValidityPeriod()),
                WireTime.parseDate(wire.getAgreedDate()),
                wire.getCareParty().stream().map(ResponsibleMapper::toModel).toList(),
                Optional.ofNullable(wire.getWhatItMeans()),
                wire.getPatientWish().stream().map(PatientWishMapper::toModel).toList(),
                wire.getCommitment().stream().map(CommitmentMapper::toModel).toList(),
                wire.getNextStep().stream().map(NextStepMapper::toModel).toList(),
                Optional.ofNullable(wire.getNoNextStep()).map(NoNextStepMapper::toModel),
                wire.getJointGoal().stream().map(JointGoalMapper::toModel).toList(),
                wire.getDecision().stream().map(DecisionMapper::toModel).toList(),
                wire.getRiskAndAction().stream()
                        .map(RiskAndActionMapper::toModel)
                        .toList(),
                wire.getContactGuidance().stream()
                        .map(ContactGuidanceMapper::toModel)
                        .toList(),
                wire.getContactPerson().stream()
                        .map(ContactPersonMapper::toModel)
                        .toList(),
                wire.getInvolvedKin().stream().map(ParticipantMapper::toModel).toList(),
                wire.getRelation().stream().map(RelationMapper::toModel).toList(),
                Optional.ofNullable(wire.getSharedWithPatient()).map(SharedWithPatientMapper::toModel),
                wire.getContent().stream().map(MultimediaMapper::toModel).toList(),
                Optional.ofNullable(wire.getExternalNotes()),
                Optional.ofNullable(wire.getInternalNotes()),
                ProvenanceMapper.toModel(wire.getProvenance()),
                RelatedElements.services(wire.getAny()));
    }
}
