package se.samplan.xml;

/** Text made fit to stand in XML. */
public final class XmlText {

    private XmlText() {}

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
