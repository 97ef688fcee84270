package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A document or text that a person reads (MultimediaType; dokument). It is carried whole or by reference, never both, and at
 * most 100 KB of it (INV-S8); {@link #embedded}, {@link #html} and {@link #linked} keep the first.
 *
 * @param mediaType 1..1; one of text/plain, text/html, image/png, image/jpeg, image/tiff, application/pdf in a care plan
 * @param value 0..1; the document itself
 * @param reference 0..1; where it is
 */
public record Document(String mediaType, Optional<Bytes> value, Optional<URI> reference) {

    public Document {
        requireNonNull(mediaType, "mediaType");
        requireNonNull(value, "value");
        requireNonNull(reference, "reference");
    }

    public static Document embedded(String mediaType, byte[] value) {
        return new Document(mediaType, Optional.of(Bytes.of(value)), Optional.empty());
    }

    /** A page, in UTF-8. */
    public static Document html(String page) {
        return embedded("text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    public static Document pdf(byte[] document) {
        return embedded("application/pdf", document);
    }

    public static Document linked(String mediaType, URI reference) {
        return new Document(mediaType, Optional.empty(), Optional.of(reference));
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Document[hidden]";
    }
}
