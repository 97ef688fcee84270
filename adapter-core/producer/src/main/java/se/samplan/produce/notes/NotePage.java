package se.samplan.produce.notes;

import java.util.List;
import se.samplan.produce.notes.NoteText.TextPart;
import se.samplan.xml.XmlText;

/** A note in sections as a page that people can read. */
final class NotePage {

    private static final int DEEPEST_HEADING = 6;

    private NotePage() {}

    static String of(String title, List<TextPart> sections) {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"UTF-8\"><title>")
                .append(XmlText.escaped(title))
                .append("</title></head><body>\n");
        for (TextPart section : sections) {
            String heading = "h" + Math.min(section.depth() + 1, DEEPEST_HEADING);
            line(page, heading, section.heading());
            section.paragraphs().forEach(paragraph -> line(page, "p", paragraph));
        }
        return page.append("</body></html>\n").toString();
    }

    private static void line(StringBuilder page, String element, String text) {
        if (!text.isEmpty()) {
            page.append('<').append(element).append('>').append(XmlText.escaped(text));
            page.append("</").append(element).append(">\n");
        }
    }
}
