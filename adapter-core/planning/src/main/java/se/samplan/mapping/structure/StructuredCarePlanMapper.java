package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.PlanIntent;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.LocalId;

/** Structured plan (strukturerad plan), to the wire and back. */
public final class StructuredCarePlanMapper {

    private StructuredCarePlanMapper() {}

    public static StructuredCarePlanType toWire(StructuredCarePlan model) {
        StructuredCarePlanType wire = new StructuredCarePlanType();
        wire.setModelVersion(model.modelVersion());
        wire.setMaturity(model.maturity().code());
        wire.setPlanType(CodedValueMapper.toWire(model.planType(), CVType::new));
        wire.setProminence(model.prominence().code());
        model.sharedPlanId().map(IdentifierMapper.to(IIType::new)).ifPresent(wire::setSharedPlanId);
        wire.setStatus(model.status().code());
        model.statusReason().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setStatusReason);
        model.intent().map(PlanIntent::code).ifPresent(wire::setIntent);
        model.validityPeriod().map(OpenPeriodMapper::toWire).ifPresent(wire::setValidityPeriod);
        model.purpose().ifPresent(wire::setPurpose);
        model.summary().ifPresent(wire::setSummary);
        wire.setCareSphere(model.careSphere().code());
        model.lawBasis().stream().map(CodedValueMapper.to(CVType::new)).forEach(wire.getLawBasis()::add);
        model.leadPrincipal().map(PrincipalMapper::toWire).ifPresent(wire::setLeadPrincipal);
        model.coordinatorRef().map(LocalId::value).ifPresent(wire::setCoordinatorRef);
        model.careProcessId().map(IdentifierMapper.to(IIType::new)).ifPresent(wire::setCareProcessId);
        model.consent().map(PlanConsentMapper::toWire).ifPresent(wire::setConsent);
        model.patientWish().stream().map(PatientWishMapper::toWire).forEach(wire.getPatientWish()::add);
        model.need().stream().map(NeedMapper::toWire).forEach(wire.getNeed()::add);
        model.goal().stream().map(GoalMapper::toWire).forEach(wire.getGoal()::add);
        model.activity().stream().map(ActivityMapper::toWire).forEach(wire.getActivity()::add);
        model.riskAndAction().stream().map(RiskAndActionMapper::toWire).forEach(wire.getRiskAndAction()::add);
        model.followUp().stream().map(FollowUpMapper::toWire).forEach(wire.getFollowUp()::add);
        model.participant().stream().map(ParticipantMapper::toWire).forEach(wire.getParticipant()::add);
        model.contactGuidance().stream().map(ContactGuidanceMapper::toWire).forEach(wire.getContactGuidance()::add);
        model.relation().stream().map(RelationMapper::toWire).forEach(wire.getRelation()::add);
        wire.setProvenance(ProvenanceMapper.toWire(model.provenance()));
        RelatedElements.addServices(wire.getAny(), model.relatedService());
        return wire;
    }

    public static StructuredCarePlan toModel(StructuredCarePlanType wire) {
        return new StructuredCarePlan(
                wire.getModelVersion(),
                new Maturity(wire.getMaturity()),
                CodedValueMapper.toModel(wire.getPlanType()),
                new Prominence(wire.getProminence()),
                Optional.ofNullable(wire.getSharedPlanId()).map(IdentifierMapper::toModel),
                new PlanStatus(wire.getStatus()),
                Optional.ofNullable(wire.getStatusReason()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getIntent()).map(PlanIntent::new),
                Optional.ofNullable(wire.getValidityPeriod()).map(OpenPeriodMapper::toModel),
                Optional.ofNullable(wire.getPurpose()),
                Optional.ofNullable(wire.getSummary()),
                new CareSphere(wire.getCareSphere()),
                wire.getLawBasis().stream().map(CodedValueMapper::toModel).toList(),
                Optional.ofNullable(wire.getLeadPrincipal()).map(PrincipalMapper::toModel),
                Optional.ofNullable(wire.getCoordinatorRef()).map(LocalId::new),
                Optional.ofNullable(wire.getCareProcessId()).map(IdentifierMapper::toModel),
                Optional.ofNullable(wire.getConsent()).map(PlanConsentMapper::toModel),
                wire.getPatientWish().stream().map(PatientWishMapper::toModel).toList(),
                wire.getNeed().stream().map(NeedMapper::toModel).toList(),
                wire.getGoal().stream().map(GoalMapper::toModel).toList(),
                wire.getActivity().stream().map(ActivityMapper::toModel).toList(),
                wire.getRiskAndAction().stream()
                        .map(RiskAndActionMapper::toModel)
                        .toList(),
                wire.getFollowUp().stream().map(FollowUpMapper::toModel).toList(),
                wire.getParticipant().stream().map(ParticipantMapper::toModel).toList(),
                wire.getContactGuidance().stream()
                        .map(ContactGuidanceMapper::toModel)
                        .toList(),
                wire.getRelation().stream().map(RelationMapper::toModel).toList(),
                ProvenanceMapper.toModel(wire.getProvenance()),
                RelatedElements.services(wire.getAny()));
    }
}
