package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.PatientWishType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.PatientWish;
import se.samplan.model.planning.WishCategory;
import se.samplan.model.planning.WishStatedBy;

/** What matters to me (vad är viktigt för mig), to the wire and back. */
public final class PatientWishMapper {

    private PatientWishMapper() {}

    public static PatientWishType toWire(PatientWish model) {
        PatientWishType wire = new PatientWishType();
        wire.setWishId(model.wishId().value());
        wire.setCategory(model.category().code());
        wire.setText(model.text());
        wire.setStatedBy(model.statedBy().code());
        model.date().map(WireTime::formatDate).ifPresent(wire::setDate);
        return wire;
    }

    public static PatientWish toModel(PatientWishType wire) {
        return new PatientWish(
                new LocalId(wire.getWishId()),
                new WishCategory(wire.getCategory()),
                wire.getText(),
                new WishStatedBy(wire.getStatedBy()),
                Optional.ofNullable(wire.getDate()).map(WireTime::parseDate));
    }
}
