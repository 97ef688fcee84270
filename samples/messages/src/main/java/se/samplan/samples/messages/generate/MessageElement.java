package se.samplan.samples.messages.generate;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element of a message: either text or children, never both. No contract of the story has attributes.
 *
 * @param text the text of a leaf; empty when there are children
 */
record MessageElement(QName name, String text, List<MessageElement> children) {

    MessageElement {
        children = List.copyOf(children);
        if (!text.isEmpty() && !children.isEmpty()) {
            throw new IllegalArgumentException(name + " cannot have both text and children");
        }
    }

    /** A leaf. Empty elements are not allowed in any of the contracts (INV-S9). */
    static MessageElement leaf(QName name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " has no text");
        }
        return new MessageElement(name, text, List.of());
    }

    static MessageElement parent(QName name, List<MessageElement> children) {
        return new MessageElement(name, "", children);
    }

    /** The namespaces of this element and of all below it. */
    Stream<String> namespaces() {
        return Stream.concat(
                Stream.of(name.getNamespaceURI()), children.stream().flatMap(MessageElement::namespaces));
    }
}
