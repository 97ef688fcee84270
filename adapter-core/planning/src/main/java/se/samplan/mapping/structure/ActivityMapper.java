package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.ActivityType;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Priority;

/** Activity, intervention, measure, self-care (aktivitet, insats, åtgärd, egenvård), to the wire and back. */
public final class ActivityMapper {

    private ActivityMapper() {}

    public static ActivityType toWire(Activity model) {
        ActivityType wire = new ActivityType();
        wire.setActivityId(model.activityId().value());
        wire.setKind(model.kind().code());
        model.code().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setCode);
        model.description().ifPresent(wire::setDescription);
        model.patientInstruction().ifPresent(wire::setPatientInstruction);
        model.preparation().ifPresent(wire::setPreparation);
        wire.setStatus(model.status().code());
        model.statusReason().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setStatusReason);
        model.statusDate().map(WireTime::formatDate).ifPresent(wire::setStatusDate);
        model.goalRef().stream().map(LocalId::value).forEach(wire.getGoalRef()::add);
        model.needRef().stream().map(LocalId::value).forEach(wire.getNeedRef()::add);
        model.parentActivityId().map(LocalId::value).ifPresent(wire::setParentActivityId);
        model.schedule().map(ScheduleMapper::toWire).ifPresent(wire::setSchedule);
        model.responsible().stream().map(ResponsibleMapper::toWire).forEach(wire.getResponsible()::add);
        model.responsibleNotDecided().ifPresent(wire::setResponsibleNotDecided);
        model.amount().map(AmountMapper::toWire).ifPresent(wire::setAmount);
        model.location().map(LocationMapper::toWire).ifPresent(wire::setLocation);
        model.lawBasis().stream().map(CodedValueMapper.to(CVType::new)).forEach(wire.getLawBasis()::add);
        model.careSphere().map(CareSphere::code).ifPresent(wire::setCareSphere);
        model.decision().map(ActivityDecisionMapper::toWire).ifPresent(wire::setDecision);
        model.doNotPerform().ifPresent(wire::setDoNotPerform);
        model.topic().stream().map(CodedValueMapper.to(CVType::new)).forEach(wire.getTopic()::add);
        model.bookedTimeRef().stream().map(RelationMapper::toWire).forEach(wire.getBookedTimeRef()::add);
        model.priority().map(Priority::code).ifPresent(wire::setPriority);
        model.note().ifPresent(wire::setNote);
        RelatedElements.addServices(wire.getAny(), model.relatedService());
        RelatedElements.addPrecedes(wire.getAny(), model.precedes());
        RelatedElements.addPreparation(wire.getAny(), model.preparationStep());
        return wire;
    }

    public static Activity toModel(ActivityType wire) {
        return new Activity(
                new LocalId(wire.getActivityId()),
                new ActivityKind(wire.getKind()),
                Optional.ofNullable(wire.getCode()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getDescription()),
                Optional.ofNullable(wire.getPatientInstruction()),
                Optional.ofNullable(wire.getPreparation()),
                new ActivityStatus(wire.getStatus()),
                Optional.ofNullable(wire.getStatusReason()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getStatusDate()).map(WireTime::parseDate),
                wire.getGoalRef().stream().map(LocalId::new).toList(),
                wire.getNeedRef().stream().map(LocalId::new).toList(),
                Optional.ofNullable(wire.getParentActivityId()).map(LocalId::new),
                Optional.ofNullable(wire.getSchedule()).map(ScheduleMapper::toModel),
                wire.getResponsible().stream().map(ResponsibleMapper::toModel).toList(),
                Optional.ofNullable(wire.isResponsibleNotDecided()),
                Optional.ofNullable(wire.getAmount()).map(AmountMapper::toModel),
                Optional.ofNullable(wire.getLocation()).map(LocationMapper::toModel),
                wire.getLawBasis().stream().map(CodedValueMapper::toModel).toList(),
                Optional.ofNullable(wire.getCareSphere()).map(CareSphere::new),
                Optional.ofNullable(wire.getDecision()).map(ActivityDecisionMapper::toModel),
                Optional.ofNullable(wire.isDoNotPerform()),
                wire.getTopic().stream().map(CodedValueMapper::toModel).toList(),
                wire.getBookedTimeRef().stream().map(RelationMapper::toModel).toList(),
                Optional.ofNullable(wire.getPriority()).map(Priority::new),
                Optional.ofNullable(wire.getNote()),
                RelatedElements.services(wire.getAny()),
                RelatedElements.precedes(wire.getAny()),
                RelatedElements.preparation(wire.getAny()));
    }
}
