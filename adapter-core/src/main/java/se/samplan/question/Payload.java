package se.samplan.question;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.samplan.model.LogicalAddress;
import se.samplan.xml.XmlText;

/**
 * The request as it came: the XML of its body's one element, UTF-8, complete with the namespaces it needs. Sources get it
 * unchanged, so that what we do not know of is not lost on them; only contracts that repeat the address in the body have it
 * set for each source.
 */
public final class Payload {

    private final List<byte[]> parts;

    private Payload(List<byte[]> parts) {
        this.parts = parts;
    }

    /** A request that is the same for every source. */
    public static Payload of(byte[] xml) {
        return new Payload(List.of(xml.clone()));
    }

    /** A request in which the source's address stands between two parts. */
    public static Payload addressed(byte[] before, byte[] after) {
        return new Payload(List.of(before.clone(), after.clone()));
    }

    /** The request for that source. */
    public byte[] to(LogicalAddress address) {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        xml.writeBytes(parts.get(0));
        for (byte[] more : parts.subList(1, parts.size())) {
            xml.writeBytes(XmlText.escaped(address.value()).getBytes(StandardCharsets.UTF_8));
            xml.writeBytes(more);
        }
        return xml.toByteArray();
    }

    @Override
    public String toString() {
        return "Payload[" + parts.stream().mapToInt(part -> part.length).sum() + " bytes]";
    }
}
