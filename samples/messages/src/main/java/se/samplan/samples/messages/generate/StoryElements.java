package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * Turns a part of the story into elements: keys are names in the order of the schema, a list repeats its element, a
 * scalar is text.
 *
 * <p>A prefix switches the namespace. {@code m1:plan} switches for that element and all below it. {@code m1+wish}
 * switches for all below, but not for the element itself: that is how one schema uses a type of another.
 *
 * @param namespaces namespace by prefix
 */
record StoryElements(Map<String, String> namespaces) {

    /**
     * Returns the elements of a map.
     *
     * @param own the namespace of these elements
     * @param below the namespace of the elements below them
     */
    List<MessageElement> of(StoryNode map, String own, String below) {
        List<MessageElement> elements = new ArrayList<>();
        map.entries().forEach((key, value) -> {
            Key parsed = Key.of(key);
            String inside = parsed.prefix().isEmpty() ? below : namespace(parsed.prefix());
            QName name = new QName(parsed.alsoItself() ? inside : own, parsed.name());
            value.items().forEach(item -> elements.add(element(name, item, inside)));
        });
        return elements;
    }

    private MessageElement element(QName name, StoryNode item, String inside) {
        if (item.isXml()) {
            return MessageElement.xml(name, item.text());
        }
        return item.isText()
                ? MessageElement.leaf(name, item.text())
                : MessageElement.parent(name, of(item, inside, inside));
    }

    private String namespace(String prefix) {
        String namespace = namespaces.get(prefix);
        if (namespace == null) {
            throw new IllegalArgumentException("the prefix " + prefix + " is not in contracts.yaml");
        }
        return namespace;
    }

    private record Key(String prefix, boolean alsoItself, String name) {

        static Key of(String key) {
            int end = Math.max(key.indexOf(':'), key.indexOf('+'));
            return end < 0
                    ? new Key("", false, key)
                    : new Key(key.substring(0, end), key.charAt(end) == ':', key.substring(end + 1));
        }
    }
}
