package se.samplan.samples.messages.generate;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element of a message: either text or children, never both. No contract of the story has attributes.
 *
 * @param text the content of a leaf as it is written, markup escaped; empty when there are children
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
        return xml(
                name,
                text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
    }

    /** A leaf whose content is written as it stands, well-formed or not. */
    static MessageElement xml(QName name, String content) {
        if (content.isBlank()) {
            throw new IllegalArgumentException(name + " has no text");
        }
        return new MessageElement(name, content, List.of());
    }

    static MessageElement parent(QName name, List<MessageElement> children) {
        return new MessageElement(name, "", children);
    }

    /** The namespaces of this element and of all below it. */
    Stream<String> namespaces() {
        return Stream.concat(
                Stream.of(name.getNamespaceURI()), children.stream().flatMap(MessageElement::namespaces));
    }

    /** This element with every text in it, and below it, changed. */
    MessageElement withTexts(UnaryOperator<String> change) {
        return new MessageElement(
                name,
                text.isEmpty() ? text : change.apply(text),
                children.stream().map(child -> child.withTexts(change)).toList());
    }

    /** This element without the elements below it that have one of these local names. */
    MessageElement without(Set<String> localNames) {
        return new MessageElement(
                name,
                text,
                children.stream()
                        .filter(child -> !localNames.contains(child.name.getLocalPart()))
                        .map(child -> child.without(localNames))
                        .toList());
    }
}
