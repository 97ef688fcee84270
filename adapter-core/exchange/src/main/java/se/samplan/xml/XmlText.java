package se.samplan.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Text in XML: made fit to stand there, and whether some stands there. */
public final class XmlText {

    private XmlText() {}

    /** Whether the reader stands on words: on text, and not on blanks alone. */
    public static boolean isWords(XMLStreamReader xml) {
        int event = xml.getEventType();
        return (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && !xml.isWhiteSpace();
    }

    /** The text as it is written between tags, or between the quotation marks of an attribute. */
    public static String escaped(String text) {
        return mayStand(text) ? text : replaced(text);
    }

    private static boolean mayStand(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&', '<', '>', '"' -> {
                    return false;
                }
                default -> {
                    // as it is
                }
            }
        }
        return true;
    }

    private static String replaced(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
