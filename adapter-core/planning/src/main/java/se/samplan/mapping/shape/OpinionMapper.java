package se.samplan.mapping.shape;

import java.util.Optional;
import se.samplan.contracts.shape.OpinionShape;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.PersonId;
import se.samplan.model.note.DissentingOpinion;

/** Dissenting opinion (avvikande mening), to the wire and back. The person's identity is set and read by the contract. */
public final class OpinionMapper {

    private OpinionMapper() {}

    /** @return that opinion, with all but its id and the person's identity */
    public static <W extends OpinionShape> W fill(W wire, DissentingOpinion model) {
        wire.setAuthorTime(WireTime.format(model.authorTime()));
        wire.setOpinion(model.opinion());
        wire.setPersonName(model.personName());
        return wire;
    }

    public static DissentingOpinion toModel(OpinionShape wire, PersonId person) {
        return new DissentingOpinion(
                Optional.ofNullable(wire.getOpinionId()).map(IdentifierMapper::toModel),
                WireTime.parse(wire.getAuthorTime()),
                wire.getOpinion(),
                person,
                wire.getPersonName());
    }
}
