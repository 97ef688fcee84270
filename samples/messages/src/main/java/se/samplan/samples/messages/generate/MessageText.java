package se.samplan.samples.messages.generate;

import java.util.Map;

/**
 * Writes a message as text: one element a line, two spaces for each level, LF. The content of a leaf is written as it
 * is, line breaks included, since white space in a leaf is content.
 *
 * <p>Written by hand because the JDK's writers indent differently from one release to the next, and the files are
 * compared byte for byte.
 */
final class MessageText {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Map<String, String> prefixes;
    private final StringBuilder text = new StringBuilder(DECLARATION);

    private MessageText(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    /**
     * Returns the message as a document.
     *
     * @param prefixes prefix by namespace; all namespaces used are declared on the root, in alphabetical order of prefix
     */
    static String of(MessageElement root, Map<String, String> prefixes) {
        MessageText writer = new MessageText(prefixes);
        StringBuilder declarations = new StringBuilder();
        root.namespaces()
                .distinct()
                .map(namespace -> " xmlns:" + writer.prefix(namespace) + "=\"" + namespace + "\"")
                .sorted()
                .forEach(declarations::append);
        writer.write(root, declarations.toString(), "");
        return writer.text.toString();
    }

    private void write(MessageElement element, String declarations, String indent) {
        String name =
                prefix(element.name().getNamespaceURI()) + ":" + element.name().getLocalPart();
        text.append(indent).append('<').append(name).append(declarations);
        if (!element.children().isEmpty()) {
            text.append(">\n");
            element.children().forEach(child -> write(child, "", indent + "  "));
            text.append(indent).append("</").append(name).append(">\n");
        } else if (element.text().isEmpty()) {
            text.append("/>\n");
        } else {
            text.append('>').append(element.text()).append("</").append(name).append(">\n");
        }
    }

    private String prefix(String namespace) {
        String prefix = prefixes.get(namespace);
        if (prefix == null) {
            throw new IllegalStateException("no prefix is known for " + namespace);
        }
        return prefix;
    }
}
