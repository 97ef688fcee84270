package se.samplan.produce.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.aalto.UncheckedStreamException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.produce.notes.NoteText.TextPart;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;

/**
 * Reads DocBook 5.0 as notes hold it (GetCareDocumentation 3.0, section 6: article, info, title, section, para, bibliography).
 * Elements that are not known lose their marking and never their text.
 */
final class DocBook {

    private static final String NAMESPACE = "http://docbook.org/ns/docbook";
    private static final Set<String> SECTIONS =
            Set.of("article", "section", "sect1", "sect2", "sect3", "simplesect", "bibliography");
    private static final Set<String> INLINE =
            Set.of("emphasis", "phrase", "quote", "link", "subscript", "superscript", "literal", "abbrev", "acronym");
    private static final int DEEPEST = 100;

    private final List<Building> all = new ArrayList<>();
    private final List<Building> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** A section while it is read. */
    private static final class Building {
        private final int depth;
        private final List<String> paragraphs = new ArrayList<>();
        private String heading = "";

        Building(int depth) {
            this.depth = depth;
        }

        TextPart done() {
            return new TextPart(depth, heading, List.copyOf(paragraphs));
        }
    }

    private DocBook() {}

    /**
     * The sections; empty if the text is not well-formed, holds a document type declaration, is no article or section, or
     * is nested deeper than anybody writes.
     */
    static Optional<List<TextPart>> read(String original) {
        try {
            XMLStreamReader xml = Parser.over(Encoding.toUtf8(original.strip().getBytes(UTF_8), "charset=UTF-8"));
            DocBook reading = new DocBook();
            while (xml.hasNext()) {
                if (!reading.takes(xml, xml.next())) {
                    return Optional.empty();
                }
            }
            return Optional.of(reading.all.stream().map(Building::done).toList());
        } catch (XMLStreamException | UncheckedStreamException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** False if it is something that a note may not hold. */
    private boolean takes(XMLStreamReader xml, int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begins(xml);
            case XMLStreamConstants.END_ELEMENT -> {
                ends(xml.getLocalName());
                yield true;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                text.append(xml.getText());
                yield true;
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> false;
            default -> true;
        };
    }

    private boolean begins(XMLStreamReader xml) {
        String name = xml.getLocalName();
        boolean isSection = SECTIONS.contains(name);
        depth++;
        if (depth > DEEPEST || (open.isEmpty() && !(isSection && isDocBook(xml)))) {
            return false;
        }
        if (!INLINE.contains(name)) {
            paragraph();
        }
        if (isSection) {
            Building section = new Building(open.size());
            all.add(section);
            open.add(section);
        }
        return true;
    }

    private static boolean isDocBook(XMLStreamReader xml) {
        String namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
        return namespace.isEmpty() || namespace.equals(NAMESPACE);
    }

    private void ends(String name) {
        depth--;
        if (name.equals("title") && current().heading.isEmpty()) {
            current().heading = taken();
        } else if (!INLINE.contains(name)) {
            paragraph();
        }
        if (SECTIONS.contains(name)) {
            open.remove(open.size() - 1);
        }
    }

    private void paragraph() {
        String paragraph = taken();
        if (!paragraph.isEmpty()) {
            current().paragraphs.add(paragraph);
        }
    }

    private Building current() {
        return open.get(open.size() - 1);
    }

    private String taken() {
        String all = text.toString().replaceAll("\\s+", " ").strip();
        text.setLength(0);
        return all;
    }
}
