package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.NeedType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.model.plan.Need;
import se.samplan.model.plan.NeedCategory;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.StatedBy;

/** Need (behov och resurser), to the wire and back. */
public final class NeedMapper {

    private NeedMapper() {}

    public static NeedType toWire(Need model) {
        NeedType wire = new NeedType();
        wire.setNeedId(model.needId().value());
        wire.setCategory(model.category().code());
        model.code().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setCode);
        model.description().ifPresent(wire::setDescription);
        model.statedBy().map(StatedBy::code).ifPresent(wire::setStatedBy);
        model.assessedDate().map(WireTime::formatDate).ifPresent(wire::setAssessedDate);
        return wire;
    }

    public static Need toModel(NeedType wire) {
        return new Need(
                new LocalId(wire.getNeedId()),
                new NeedCategory(wire.getCategory()),
                Optional.ofNullable(wire.getCode()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getDescription()),
                Optional.ofNullable(wire.getStatedBy()).map(StatedBy::new),
                Optional.ofNullable(wire.getAssessedDate()).map(WireTime::parseDate));
    }
}
