package se.samplan.xml;

import com.fasterxml.aalto.util.XmlChars;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The rules of XML with namespaces that the parser does not keep: what breaks them is passed on by us byte for byte, and the
 * next parser refuses all that we sent (Namespaces in XML 1.0, sections 2.2, 3, 5 and 7). Costs next to nothing for an element
 * without attributes and declarations.
 */
public final class Strictness {

    private static final byte[] NO_PREFIX = {'x', 'm', 'l', 'n', 's', ':'};
    private static final boolean[] IN_A_NAME_OF_A_NAMESPACE = ascii();

    private final XMLStreamReader2 xml;
    private final byte[] utf8;

    /**
     * @param xml over the document
     * @param utf8 the document
     */
    public Strictness(XMLStreamReader2 xml, byte[] utf8) {
        this.xml = xml;
        this.utf8 = utf8;
    }

    /** Whether the event that the reader stands on may be passed on. */
    public boolean holds(int event) throws XMLStreamException {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> holdsForNames() && holdsForDeclarations();
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> !hasColonInTarget();
            default -> true;
        };
    }

    /** The parser does not look at how the part after a colon begins. */
    private boolean holdsForNames() {
        boolean holds = beginsLikeAName(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            holds &= beginsLikeAName(xml.getAttributeLocalName(i));
        }
        return holds;
    }

    private static boolean beginsLikeAName(String part) {
        return !part.isEmpty() && XmlChars.is10NameStartChar(part.codePointAt(0)) && part.charAt(0) != ':';
    }

    /** The parser tells the part after the colon only. */
    private boolean hasColonInTarget() throws XMLStreamException {
        int at = (int) xml.getLocationInfo().getStartingByteOffset() + "<?".length();
        while (utf8[at] != ':' && utf8[at] != '?' && (utf8[at] & 0xFF) > ' ') {
            at++;
        }
        return utf8[at] == ':';
    }

    private boolean holdsForDeclarations() throws XMLStreamException {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            String uri = xml.getNamespaceURI(i);
            boolean isDefault = prefix == null || prefix.isEmpty();
            boolean named = uri != null && !uri.isEmpty();
            if ((!isDefault && !(named && beginsLikeAName(prefix)))
                    || (named && !isTakenByParsers(uri))
                    || (isDefault && declaresNoPrefix())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Some parsers join a namespace and a name by a sign that no URI has, a blank, a bar or a brace, and refuse a namespace
     * that holds it. What else a URI may not have, all take.
     */
    private static boolean isTakenByParsers(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            char sign = uri.charAt(i);
            if (sign < IN_A_NAME_OF_A_NAMESPACE.length && !IN_A_NAME_OF_A_NAMESPACE[sign]) {
                return false;
            }
        }
        return true;
    }

    /** The parser takes {@code xmlns:=} for {@code xmlns=}; only the bytes of the tag tell them apart. */
    private boolean declaresNoPrefix() throws XMLStreamException {
        int end = (int) xml.getLocationInfo().getEndingByteOffset() - NO_PREFIX.length;
        for (int at = (int) xml.getLocationInfo().getStartingByteOffset(); at < end; at++) {
            if (utf8[at] == 'x'
                    && Arrays.equals(utf8, at, at + NO_PREFIX.length, NO_PREFIX, 0, NO_PREFIX.length)
                    && (utf8[at + NO_PREFIX.length] == '=' || (utf8[at + NO_PREFIX.length] & 0xFF) <= ' ')) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] ascii() {
        boolean[] allowed = new boolean[0x80];
        Arrays.fill(allowed, '!', 0x7F, true);
        for (char none : "{|}".toCharArray()) {
            allowed[none] = false;
        }
        return allowed;
    }
}
