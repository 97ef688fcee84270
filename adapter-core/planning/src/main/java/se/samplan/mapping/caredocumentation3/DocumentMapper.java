package se.samplan.mapping.caredocumentation3;

import java.net.URI;
import java.util.Optional;
import se.samplan.contracts.description.v3.MultimediaType;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.Document;

/** Document (dokument), to the wire and back. */
final class DocumentMapper {

    private DocumentMapper() {}

    static MultimediaType toWire(Document model) {
        MultimediaType wire = new MultimediaType();
        wire.setMediaType(model.mediaType());
        model.value().map(Bytes::toArray).ifPresent(wire::setValue);
        model.reference().map(URI::toString).ifPresent(wire::setReference);
        return wire;
    }

    /** @throws IllegalArgumentException if the reference is no address */
    static Document toModel(MultimediaType wire) {
        return new Document(
                wire.getMediaType(),
                Optional.ofNullable(wire.getValue()).map(Bytes::of),
                Optional.ofNullable(wire.getReference()).map(URI::create));
    }
}
