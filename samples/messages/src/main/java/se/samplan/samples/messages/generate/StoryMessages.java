package se.samplan.samples.messages.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.namespace.QName;

/** All files that the story gives. */
final class StoryMessages {

    private final Story story;
    private final SortedMap<String, String> files = new TreeMap<>();

    private StoryMessages(Story story) {
        this.story = story;
    }

    /**
     * Reads the story and returns every file that it gives.
     *
     * @return content by path, relative to the samples folder and with {@code /} between names
     */
    static SortedMap<String, String> of(Path storyFolder) {
        StoryMessages messages = new StoryMessages(Story.read(storyFolder));
        messages.story.steps().forEach(messages::addStep);
        messages.story.requested().forEach(messages::addRequest);
        return messages.files;
    }

    private void addStep(String number, StoryNode step) {
        String folder = "asta/step-" + number + "/";
        step.get("sources")
                .entries()
                .forEach((source, held) ->
                        held.entries().forEach((objects, names) -> addAnswer(folder + source, objects, names.texts())));
        step.get("bookings").entries().forEach((unit, names) -> addAnswer(folder + unit, "bookings", names.texts()));

        Contract index = story.contract("index");
        String posts = MessageText.of(new IndexPosts(story).at(step), story.prefixes(index));
        files.put("index/step-" + number + ".xml", posts);
        files.put("clock/step-" + number + ".txt", step.get("clock").text() + "\n");
    }

    private void addAnswer(String folder, String objects, List<String> names) {
        Contract contract = story.contract(objects);
        MessageElement answer = contract.response(story.records(objects, names), story.elements());
        files.put(folder + "/" + contract.name() + ".xml", envelope(contract, List.of(), answer));
    }

    private void addRequest(Contract contract) {
        StoryNode request = contract.node().get("request");
        List<MessageElement> headers = story.elements().of(request.get("headers"), "", "");
        MessageElement body = contract.request(request.get("body"), story.elements());
        files.put("requests/" + contract.name() + ".xml", envelope(contract, headers, body));
    }

    private String envelope(Contract contract, List<MessageElement> headers, MessageElement payload) {
        List<MessageElement> parts = new ArrayList<>();
        if (!headers.isEmpty()) {
            parts.add(MessageElement.parent(soap("Header"), headers));
        }
        parts.add(MessageElement.parent(soap("Body"), List.of(payload)));
        return MessageText.of(MessageElement.parent(soap("Envelope"), parts), story.prefixes(contract));
    }

    private QName soap(String name) {
        return new QName(story.namespace("soap"), name);
    }
}
