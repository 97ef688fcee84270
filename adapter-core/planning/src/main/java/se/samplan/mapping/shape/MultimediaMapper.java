package se.samplan.mapping.shape;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import se.samplan.contracts.shape.MultimediaShape;
import se.samplan.contracts.shape.OpenMultimediaShape;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.Document;

/** Document (dokument), to the wire and back. A contract that lists the media types sets and reads them itself. */
public final class MultimediaMapper {

    private MultimediaMapper() {}

    /** @param type of a contract whose media types are open */
    public static <W extends OpenMultimediaShape> Function<Document, W> to(Supplier<W> type) {
        return model -> {
            W wire = fill(type.get(), model);
            wire.setMediaType(model.mediaType());
            return wire;
        };
    }

    /** @throws IllegalArgumentException if the reference is no address */
    public static Document toModel(OpenMultimediaShape wire) {
        return toModel(wire, wire.getMediaType());
    }

    /** @return that document, with all but the media type */
    public static <W extends MultimediaShape> W fill(W wire, Document model) {
        model.value().map(Bytes::toArray).ifPresent(wire::setValue);
        model.reference().map(URI::toString).ifPresent(wire::setReference);
        return wire;
    }

    /** @throws IllegalArgumentException if the reference is no address */
    public static Document toModel(MultimediaShape wire, String mediaType) {
        return new Document(
                mediaType,
                Optional.ofNullable(wire.getValue()).map(Bytes::of),
                Optional.ofNullable(wire.getReference()).map(URI::create));
    }
}
