package se.samplan.record;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.xml.Parser;

/**
 * Where the next page of a source is asked for (hasMore).
 *
 * @param logicalAddress the address to call
 * @param reference what to send, unchanged
 */
public record Onward(String logicalAddress, String reference) {

    /** Reads it out of what the source sent beside its records; empty if it does not say both. */
    public static Optional<Onward> of(XmlSlice more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(more.size());
        try {
            more.writeTo(bytes);
            XMLStreamReader xml = Parser.over(bytes.toByteArray());
            xml.nextTag();
            Map<String, String> parts = new TreeMap<>();
            while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
                parts.putIfAbsent(xml.getLocalName(), xml.getElementText().strip());
            }
            return Optional.of(
                            new Onward(parts.getOrDefault("logicalAddress", ""), parts.getOrDefault("reference", "")))
                    .filter(next -> !next.logicalAddress.isEmpty() && !next.reference.isEmpty());
        } catch (XMLStreamException | UncheckedStreamException e) {
            return Optional.empty(); // it holds something else than the contract says
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
