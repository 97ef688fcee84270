package se.samplan.xml;

/** Text made fit to stand in XML. */
public final class XmlText {

    private XmlText() {}

    /** The text as it is written between tags, or between the quotation marks of an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
