package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.FollowUpType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpConclusion;
import se.samplan.model.plan.FollowUpMethod;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.planning.LocalId;

/** Follow-up (uppföljning), to the wire and back. */
public final class FollowUpMapper {

    private FollowUpMapper() {}

    public static FollowUpType toWire(FollowUp model) {
        FollowUpType wire = new FollowUpType();
        wire.setFollowUpId(model.followUpId().value());
        wire.setSchedule(ScheduleMapper.toWire(model.schedule()));
        model.subject().stream().map(FollowUpSubjectMapper::toWire).forEach(wire.getSubject()::add);
        model.responsible().stream().map(ResponsibleMapper::toWire).forEach(wire.getResponsible()::add);
        model.method().map(FollowUpMethod::code).ifPresent(wire::setMethod);
        wire.setStatus(model.status().code());
        model.doneDate().map(WireTime::formatDate).ifPresent(wire::setDoneDate);
        model.conclusion().map(FollowUpConclusion::code).ifPresent(wire::setConclusion);
        model.conclusionText().ifPresent(wire::setConclusionText);
        model.bookedTimeRef().map(RelationMapper::toWire).ifPresent(wire::setBookedTimeRef);
        return wire;
    }

    public static FollowUp toModel(FollowUpType wire) {
        return new FollowUp(
                new LocalId(wire.getFollowUpId()),
                ScheduleMapper.toModel(wire.getSchedule()),
                wire.getSubject().stream().map(FollowUpSubjectMapper::toModel).toList(),
                wire.getResponsible().stream().map(ResponsibleMapper::toModel).toList(),
                Optional.ofNullable(wire.getMethod()).map(FollowUpMethod::new),
                new FollowUpStatus(wire.getStatus()),
                Optional.ofNullable(wire.getDoneDate()).map(WireTime::parseDate),
                Optional.ofNullable(wire.getConclusion()).map(FollowUpConclusion::new),
                Optional.ofNullable(wire.getConclusionText()),
                Optional.ofNullable(wire.getBookedTimeRef()).map(RelationMapper::toModel));
    }
}
