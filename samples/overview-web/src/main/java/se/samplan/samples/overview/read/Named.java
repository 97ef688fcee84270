package se.samplan.samples.overview.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A record as its source wrote it, and in it the first element of each name: gone through once, however often it is asked. */
final class Named {

    private final Element record;
    private final Map<String, Element> first = new HashMap<>();

    Named(Element record) {
        this.record = record;
        for (Node node = next(record); node != null; node = next(node)) {
            if (node instanceof Element element) {
                first.putIfAbsent(Objects.toString(element.getLocalName(), ""), element);
            }
        }
    }

    /** The node after that one, as they are read; nothing after the record's last. */
    private @Nullable Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != null && !up.equals(record) && up.getNextSibling() == null) {
            up = up.getParentNode();
        }
        return up == null || up.equals(record) ? null : up.getNextSibling();
    }

    /** The record itself. */
    Element record() {
        return record;
    }

    /** What the record is called. */
    String name() {
        return Objects.toString(record.getLocalName(), "");
    }

    /** All that stands in it. */
    String content() {
        return record.getTextContent();
    }

    /** What stands in the first element of one of these names, the first name first; blank if there is none. */
    String text(List<String> names) {
        return element(names).map(Named::text).orElse("");
    }

    /** The same of an identifier, without the root that it may stand under. */
    String identifier(List<String> names) {
        return element(names)
                .map(one -> one.getElementsByTagNameNS("*", "extension").item(0) instanceof Element extension
                        ? text(extension)
                        : text(one))
                .orElse("");
    }

    private Optional<Element> element(List<String> names) {
        return names.stream().map(first::get).filter(Objects::nonNull).findFirst();
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
