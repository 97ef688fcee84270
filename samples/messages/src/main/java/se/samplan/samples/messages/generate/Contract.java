package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;

/**
 * A service contract as the story describes it in {@code contracts.yaml}. In all of them the root of a message and its
 * direct children are in the service namespace, and everything below is in the core namespace.
 *
 * @param name the name of the operation, which is also that of the request element
 * @param objects where the records stand: the folder, and the key in {@code steps.yaml}
 * @param node the whole description
 */
record Contract(String name, String objects, String service, String core, StoryNode node) {

    static Contract of(String name, StoryNode node) {
        return new Contract(
                name,
                node.get("objects").text(),
                node.get("service").text(),
                node.get("core").text(),
                node);
    }

    /** Whether the story holds a request to the aggregator. */
    boolean isRequested() {
        return node.has("request");
    }

    MessageElement request(StoryNode parameters, StoryElements elements) {
        return MessageElement.parent(new QName(service, name), elements.of(parameters, service, core));
    }

    /** The answer with these records, in that order, and with a result if the contract has one. */
    MessageElement response(List<StoryNode> records, StoryElements elements) {
        List<MessageElement> children = new ArrayList<>();
        records.forEach(record -> children.addAll(elements.of(record, service, core)));
        if (node.has("answerEnd")) {
            children.addAll(elements.of(node.get("answerEnd"), service, core));
        }
        return MessageElement.parent(new QName(service, name + "Response"), children);
    }
}
