package se.samplan.question;

/**
 * The request as it came: the XML of its body's one element, UTF-8, complete with the namespaces it needs. Sources get it
 * unchanged, so that what we do not know of is not lost on them.
 */
public final class Payload {

    private final byte[] xml;

    public Payload(byte[] xml) {
        this.xml = xml.clone();
    }

    public byte[] xml() {
        return xml.clone();
    }

    @Override
    public String toString() {
        return "Payload[" + xml.length + " bytes]";
    }
}
