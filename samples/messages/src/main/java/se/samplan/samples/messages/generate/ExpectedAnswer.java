package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * What an aggregator is to answer to the person herself: the records that the story expects, as their sources wrote them and
 * in the order that it says, and what it is to tell about each source that the index names. Made from the story alone.
 *
 * <p>Times are placeholders of XMLUnit. Only sources that fail or answer with a defect are described; all others have
 * answered.
 */
final class ExpectedAnswer {

    private static final String TIME = "${xmlunit.matchesRegex(^[0-9]{14}$)}";

    private final Story story;
    private final Scene scene;
    private final Contract contract;
    private final StoryNode expected;

    private ExpectedAnswer(Story story, Scene scene, Contract contract, StoryNode expected) {
        this.story = story;
        this.scene = scene;
        this.contract = contract;
        this.expected = expected;
    }

    /** At a variant that says nothing else, the answer is as at its step. */
    static ExpectedAnswer of(Story story, Scene scene, Contract contract) {
        StoryNode atStep = story.expected().get("steps").get(scene.step()).get(contract.objects());
        StoryNode expected =
                scene.variant().getOrEmpty("expected").find(contract.objects()).orElse(atStep);
        return new ExpectedAnswer(story, scene, contract, expected);
    }

    /** Nothing, if nobody was to be asked. */
    Optional<MessageElement> header() {
        if (refusal().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(MessageElement.parent(
                header("ProcessingStatus"), sources().stream().map(this::status).toList()));
    }

    MessageElement body() {
        List<MessageElement> records = contract.elements(scene.records(contract, recordNames()), story.elements());
        Set<String> withheld = Set.copyOf(story.expected().get("withheld").texts());
        return contract.aggregated(
                records.stream().map(record -> record.without(withheld)).toList(), end(), story.elements());
    }

    /** The records by the names of their versions. */
    private List<String> recordNames() {
        List<String> held = scene.held(contract.objects());
        StoryNode records = expected.isMap() ? expected.get("records") : expected;
        return Names.of(records).stream()
                .map(name -> held.stream()
                        .filter(version -> version.equals(name) || version.matches(name + "v\\d"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                name + " is expected at step " + scene.step() + ", but no source holds it")))
                .toList();
    }

    private StoryNode end() {
        return refusal()
                .orElseGet(() -> contract.node().getOrEmpty("aggregated").getOrEmpty(outcome()));
    }

    /** What a variant says, where it is not only that a source gave no answer. */
    private String outcome() {
        Optional<StoryNode> said = expected.isMap() ? expected.find("end") : Optional.empty();
        return said.map(StoryNode::text)
                .orElse(problems("failed").isEmpty() && problems("defective").isEmpty() ? "complete" : "incomplete");
    }

    /** How the answer ends if the question is refused. */
    private Optional<StoryNode> refusal() {
        return expected.isMap() ? expected.find("refused") : Optional.empty();
    }

    private List<String> sources() {
        String ourselves = story.expected().get("ourselves").text();
        return new IndexOfScene(story, scene)
                .addresses(contract).stream()
                        .filter(address -> !address.equals(ourselves))
                        .toList();
    }

    private MessageElement status(String address) {
        Optional<String> failed = problem("failed", address);
        Optional<String> error = failed.or(() -> problem("defective", address));
        List<MessageElement> fields = new ArrayList<>();
        fields.add(leaf("logicalAddress", address));
        fields.add(leaf("statusCode", failed.isPresent() ? "NoDataSynchFailed" : "DataFromSource"));
        fields.add(leaf("isResponseFromCache", "false"));
        fields.add(leaf("isResponseInSynch", Boolean.toString(error.isEmpty())));
        fields.add(
                failed.isPresent()
                        ? MessageElement.parent(header("lastSuccessfulSynch"), List.of())
                        : leaf("lastSuccessfulSynch", TIME));
        error.ifPresent(code -> {
            fields.add(leaf("lastUnsuccessfulSynch", TIME));
            fields.add(MessageElement.parent(header("lastUnsuccessfulSynchError"), error(code)));
        });
        return MessageElement.parent(header("ProcessingStatusList"), fields);
    }

    private List<MessageElement> error(String code) {
        StoryNode words = story.expected().get("errors").get(code);
        return List.of(
                leaf("causingAgent", words.get("agent").text()),
                leaf("code", code),
                leaf("text", words.get("text").text()));
    }

    private Optional<String> problem(String kind, String address) {
        return problems(kind).stream()
                .filter(name -> story.hsaId(name).equals(address))
                .findFirst()
                .map(name -> expected.get(kind).get(name).text());
    }

    private Set<String> problems(String kind) {
        return expected.isMap() ? expected.getOrEmpty(kind).entries().keySet() : Set.of();
    }

    private MessageElement leaf(String name, String text) {
        return MessageElement.leaf(header(name), text);
    }

    private QName header(String name) {
        return new QName(story.namespace("ioh"), name);
    }
}
