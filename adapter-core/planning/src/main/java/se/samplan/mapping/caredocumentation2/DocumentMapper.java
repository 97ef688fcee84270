package se.samplan.mapping.caredocumentation2;

import se.samplan.contracts.description.v2.MultimediaType;
import se.samplan.contracts.description.v2.enums.MediaTypeEnum;
import se.samplan.mapping.shape.MultimediaMapper;
import se.samplan.model.planning.Document;

/** Document (dokument), to the wire and back. The contract lists the media types. */
final class DocumentMapper {

    private DocumentMapper() {}

    /** @throws IllegalArgumentException if the contract does not know the media type */
    static MultimediaType toWire(Document model) {
        MultimediaType wire = MultimediaMapper.fill(new MultimediaType(), model);
        wire.setMediaType(MediaTypeEnum.fromValue(model.mediaType()));
        return wire;
    }

    /** @throws IllegalArgumentException if the reference is no address */
    static Document toModel(MultimediaType wire) {
        return MultimediaMapper.toModel(wire, wire.getMediaType().value());
    }
}
