package se.samplan.mapping.caredocumentation2;

import java.net.URI;
import java.util.Optional;
import se.samplan.contracts.description.v2.MultimediaType;
import se.samplan.contracts.description.v2.enums.MediaTypeEnum;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.Document;

/** Document (dokument), to the wire and back. */
final class DocumentMapper {

    private DocumentMapper() {}

    /** @throws IllegalArgumentException if the contract does not know the media type */
    static MultimediaType toWire(Document model) {
        MultimediaType wire = new MultimediaType();
        wire.setMediaType(MediaTypeEnum.fromValue(model.mediaType()));
        model.value().map(Bytes::toArray).ifPresent(wire::setValue);
        model.reference().map(URI::toString).ifPresent(wire::setReference);
        return wire;
    }

    /** @throws IllegalArgumentException if the reference is no address */
    static Document toModel(MultimediaType wire) {
        return new Document(
                wire.getMediaType().value(),
                Optional.ofNullable(wire.getValue()).map(Bytes::of),
                Optional.ofNullable(wire.getReference()).map(URI::create));
    }
}
