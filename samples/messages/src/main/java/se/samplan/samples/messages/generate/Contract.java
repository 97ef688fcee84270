package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;

/**
 * A service contract as the story describes it in {@code contracts.yaml}. In all of them the root of a message and its
 * direct children are in the service namespace, and everything below is in the core namespace.
 *
 * @param file what its messages are called: the operation, and the version where one operation has two
 * @param operation the name of the operation, which is also that of the request element
 * @param objects what it carries: the key in {@code steps.yaml}; two versions may carry the same
 * @param folder where the records stand
 * @param node the whole description
 */
record Contract(
        String file, String operation, String objects, String folder, String service, String core, StoryNode node) {

    static Contract of(String file, StoryNode node) {
        String objects = node.get("objects").text();
        return new Contract(
                file,
                node.find("operation").map(StoryNode::text).orElse(file),
                objects,
                node.find("folder").map(StoryNode::text).orElse(objects),
                node.get("service").text(),
                node.get("core").text(),
                node);
    }

    /** Whether the story holds a request to the aggregator. */
    boolean isRequested() {
        return node.has("request");
    }

    /** The major version: the last part of the service namespace. */
    String major() {
        return service.substring(service.lastIndexOf(':') + 1);
    }

    /** The name of the binding in its WSDL, as RIV TA Basic Profile 2.1 forms it. */
    QName binding() {
        return new QName(
                service.replace("Responder:" + major(), ":" + major() + ":rivtabp21"), operation + "ResponderBinding");
    }

    /** The SOAPAction of its WSDL: that of the profile, but where the published file has another. */
    String action() {
        return node.find("action").map(StoryNode::text).orElse(service + ":" + operation);
    }

    MessageElement request(StoryNode parameters, StoryElements elements) {
        return MessageElement.parent(new QName(service, operation), elements.of(parameters, service, core));
    }

    /** A source's answer with these records, in that order, and with a result if the contract has one. */
    MessageElement response(List<StoryNode> records, StoryElements elements) {
        List<MessageElement> children = new ArrayList<>(elements(records, elements));
        node.find("answerEnd").ifPresent(end -> children.addAll(elements.of(end, service, core)));
        return response(children);
    }

    /** The aggregator's answer: these elements, and what the contract says last. */
    MessageElement aggregated(List<MessageElement> records, StoryNode end, StoryElements elements) {
        List<MessageElement> children = new ArrayList<>(records);
        children.addAll(elements.of(end, service, core));
        return response(children);
    }

    List<MessageElement> elements(List<StoryNode> records, StoryElements elements) {
        return records.stream()
                .flatMap(record -> elements.of(record, service, core).stream())
                .toList();
    }

    private MessageElement response(List<MessageElement> children) {
        return MessageElement.parent(new QName(service, operation + "Response"), children);
    }
}
