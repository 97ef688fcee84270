package se.samplan.mapping.careagreements;

import java.util.Optional;
import se.samplan.contracts.agreement.v1.NextStepType;
import se.samplan.mapping.structure.RelatedElements;
import se.samplan.mapping.structure.RelationMapper;
import se.samplan.mapping.structure.ResponsibleMapper;
import se.samplan.mapping.structure.ScheduleMapper;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.agreement.NextStepInitiator;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.planning.LocalId;

/** Next step (nästa steg), to the wire and back. */
public final class NextStepMapper {

    private NextStepMapper() {}

    public static NextStepType toWire(NextStep model) {
        NextStepType wire = new NextStepType();
        wire.setNextStepId(model.nextStepId().value());
        wire.setDescription(model.description());
        wire.setInitiator(model.initiator().code());
        wire.setResponsible(ResponsibleMapper.toWire(model.responsible()));
        wire.setSchedule(ScheduleMapper.toWire(model.schedule()));
        model.bookedTimeRef().map(RelationMapper::toWire).ifPresent(wire::setBookedTimeRef);
        model.condition().ifPresent(wire::setCondition);
        wire.setStatus(model.status().code());
        RelatedElements.addServices(wire.getAny(), model.relatedService());
        RelatedElements.addPrecedes(wire.getAny(), model.precedes());
        RelatedElements.addPreparation(wire.getAny(), model.preparationStep());
        return wire;
    }

    public static NextStep toModel(NextStepType wire) {
        return new NextStep(
                new LocalId(wire.getNextStepId()),
                wire.getDescription(),
                new NextStepInitiator(wire.getInitiator()),
                ResponsibleMapper.toModel(wire.getResponsible()),
                ScheduleMapper.toModel(wire.getSchedule()),
                Optional.ofNullable(wire.getBookedTimeRef()).map(RelationMapper::toModel),
                Optional.ofNullable(wire.getCondition()),
                new NextStepStatus(wire.getStatus()),
                RelatedElements.services(wire.getAny()),
                RelatedElements.precedes(wire.getAny()),
                RelatedElements.preparation(wire.getAny()));
    }
}
