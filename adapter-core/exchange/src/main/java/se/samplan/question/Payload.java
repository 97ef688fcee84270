package se.samplan.question;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import se.samplan.model.LogicalAddress;
import se.samplan.xml.Parser;
import se.samplan.xml.XmlText;

/**
 * The request as it came: the XML of its body's one element, UTF-8, complete with the namespaces it needs. Sources get it
 * unchanged, so that what we do not know of is not lost on them; only contracts that repeat the address in the body have it
 * set for each source, and a source that knows the person by another identity is asked under that one.
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

    /**
     * The request without what says nothing in it: elements of the contract in which nothing stands, which the schema lets
     * pass. They are as if they were not there here, and a source may take them for something.
     *
     * @param contract the service namespace
     */
    public Payload withoutSilence(String contract) {
        if (parts.size() > 1) {
            return this; // only a contract all of whose elements are mandatory repeats the address
        }
        byte[] xml = parts.get(0);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(xml.length);
        int from = 0;
        for (int[] silent : silences(xml, contract)) {
            kept.write(xml, from, silent[0] - from);
            from = silent[1];
        }
        kept.write(xml, from, xml.length - from);
        return from == 0 ? this : of(kept.toByteArray());
    }

    /** From where, to where, each element of the contract stands that says nothing. */
    private static List<int[]> silences(byte[] xml, String contract) {
        try {
            XMLStreamReader2 reader = Parser.over(xml);
            reader.nextTag();
            List<int[]> found = new ArrayList<>();
            while (reader.nextTag() == XMLStreamConstants.START_ELEMENT && contract.equals(reader.getNamespaceURI())) {
                int start = (int) reader.getLocationInfo().getStartingByteOffset();
                boolean silent = isSilent(reader);
                int end = (int) reader.getLocationInfo().getEndingByteOffset();
                if (silent) {
                    found.add(new int[] {start, end});
                }
            }
            return found;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a request that was read could not be read again", e);
        }
    }

    /** Goes to the end of the element. */
    private static boolean isSilent(XMLStreamReader2 reader) throws XMLStreamException {
        int depth = reader.getDepth();
        boolean silent = reader.getAttributeCount() == 0;
        for (int event = reader.next();
                event != XMLStreamConstants.END_ELEMENT || reader.getDepth() != depth;
                event = reader.next()) {
            silent &= switch (event) {
                case XMLStreamConstants.START_ELEMENT -> reader.getAttributeCount() == 0;
                case XMLStreamConstants.COMMENT, XMLStreamConstants.END_ELEMENT -> true;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    reader.getText().isBlank();
                default -> false;
            };
        }
        return silent;
    }

    /**
     * The request with one more element of the contract, after those that it has and before what stands in its any. If it has
     * that element already, it gets the new value.
     */
    public Payload with(QName element, String value) {
        String written = "<m:" + element.getLocalPart() + " xmlns:m=\"" + element.getNamespaceURI() + "\">"
                + XmlText.escaped(value) + "</m:" + element.getLocalPart() + ">";
        byte[] first = parts.get(0);
        int[] place = place(first, element);
        return new Payload(List.of(spliced(first, place[0], place[1], written.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The request with an element of the contract that it has, such as the one that names the person, in other words.
     *
     * @param xml the element, with every namespace that it needs
     */
    public Payload rewritten(QName element, byte[] xml) {
        int[] place = place(joined(), element);
        List<byte[]> changed = new ArrayList<>(parts.size());
        int start = 0;
        for (byte[] part : parts) {
            boolean here = place[0] >= start && place[1] <= start + part.length && place[0] < place[1];
            changed.add(here ? spliced(part, place[0] - start, place[1] - start, xml) : part);
            start += part.length;
        }
        return new Payload(changed);
    }

    private byte[] joined() {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        parts.forEach(xml::writeBytes);
        return xml.toByteArray();
    }

    private static byte[] spliced(byte[] part, int from, int to, byte[] between) {
        ByteArrayOutputStream xml = new ByteArrayOutputStream(part.length + between.length);
        xml.write(part, 0, from);
        xml.writeBytes(between);
        xml.write(part, to, part.length - to);
        return xml.toByteArray();
    }

    /** The request without that element of the contract, if it has it. */
    public Payload without(QName element) {
        byte[] xml = parts.get(0);
        int[] place = place(xml, element);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(xml.length);
        kept.write(xml, 0, place[0]);
        kept.write(xml, place[1], xml.length - place[1]);
        return of(kept.toByteArray());
    }

    /** Where the element stands, or is to stand: from there, to there. */
    private static int[] place(byte[] xml, QName element) {
        try {
            XMLStreamReader2 reader = Parser.over(xml);
            reader.nextTag();
            int at = (int) reader.getLocationInfo().getEndingByteOffset();
            while (reader.nextTag() == XMLStreamConstants.START_ELEMENT
                    && element.getNamespaceURI().equals(reader.getNamespaceURI())) {
                int start = (int) reader.getLocationInfo().getStartingByteOffset();
                boolean there = element.equals(reader.getName());
                reader.skipElement();
                int end = (int) reader.getLocationInfo().getEndingByteOffset();
                if (there) {
                    return new int[] {start, end};
                }
                at = end;
            }
            return new int[] {at, at};
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a request that was read could not be read again", e);
        }
    }

    @Override
    public String toString() {
        return "Payload[" + parts.stream().mapToInt(part -> part.length).sum() + " bytes]";
    }
}
