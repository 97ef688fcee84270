package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.FollowUpSubjectType;
import se.samplan.model.plan.FollowUpSubject;
import se.samplan.model.plan.FollowUpSubjectKind;
import se.samplan.model.planning.LocalId;

/** Subject of the follow-up (det som följs upp), to the wire and back. */
public final class FollowUpSubjectMapper {

    private FollowUpSubjectMapper() {}

    public static FollowUpSubjectType toWire(FollowUpSubject model) {
        FollowUpSubjectType wire = new FollowUpSubjectType();
        wire.setSubjectType(model.subjectType().code());
        model.ref().map(LocalId::value).ifPresent(wire::setRef);
        return wire;
    }

    public static FollowUpSubject toModel(FollowUpSubjectType wire) {
        return new FollowUpSubject(
                new FollowUpSubjectKind(wire.getSubjectType()),
                Optional.ofNullable(wire.getRef()).map(LocalId::new));
    }
}
