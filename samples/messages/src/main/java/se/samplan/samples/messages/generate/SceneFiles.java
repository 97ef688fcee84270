package se.samplan.samples.messages.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.namespace.QName;

/** All files of a scene, by path: {@code SYS1/GetCarePlans.xml}, {@code requests/…}, {@code expected/…}, index and clock. */
final class SceneFiles {

    static final String INDEX = "index.xml";
    static final String CLOCK = "clock.txt";
    static final String REQUESTS = "requests/";
    static final String EXPECTED = "expected/";

    private final Story story;
    private final Scene scene;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private SceneFiles(Story story, Scene scene) {
        this.story = story;
        this.scene = scene;
    }

    static SortedMap<String, byte[]> of(Story story, Scene scene) {
        SceneFiles files = new SceneFiles(story, scene);
        files.scene
                .sources()
                .forEach(
                        (source, kinds) -> kinds.forEach((objects, names) -> files.addAnswers(source, objects, names)));
        files.scene.bookings().forEach((unit, names) -> files.addAnswers(unit, "bookings", names));
        files.add(CLOCK, scene.clock() + "\n");
        MessageElement posts = scene.aboutPerson(new IndexOfScene(story, scene).all());
        files.add(INDEX, MessageText.of(posts, story.prefixes(story.contract("index"))));
        for (Contract contract : scene.contracts()) {
            files.addRequest(contract);
            files.addExpected(contract);
        }
        return files.files;
    }

    private void addAnswers(String holder, String objects, List<String> names) {
        story.contracts(objects).stream().filter(scene.contracts()::contains).forEach(contract -> {
            MessageElement answer = contract.response(scene.records(contract, names), story.elements());
            add(holder + "/" + contract.file() + ".xml", envelope(contract, List.of(), answer));
        });
    }

    private void addRequest(Contract contract) {
        StoryNode headers = contract.node().get("request").get("headers");
        add(REQUESTS + contract.file() + ".xml", request(contract, headers));
        scene.variant()
                .getOrEmpty("direct")
                .find(contract.objects())
                .ifPresent(source -> add(
                        REQUESTS + "direct/" + contract.file() + ".xml",
                        request(contract, StoryEdit.withText(headers, "LogicalAddress", story.hsaId(source.text())))));
    }

    private String request(Contract contract, StoryNode headers) {
        MessageElement body = contract.request(scene.question(contract), story.elements());
        return envelope(contract, story.elements().of(headers, "", ""), body);
    }

    private void addExpected(Contract contract) {
        if (scene.expects(contract)) {
            ExpectedAnswer answer = ExpectedAnswer.of(story, scene, contract);
            add(
                    EXPECTED + contract.file() + ".xml",
                    envelope(contract, answer.header().stream().toList(), answer.body()));
        }
    }

    private String envelope(Contract contract, List<MessageElement> headers, MessageElement payload) {
        List<MessageElement> parts = new ArrayList<>();
        if (!headers.isEmpty()) {
            parts.add(MessageElement.parent(soap("Header"), headers));
        }
        parts.add(MessageElement.parent(soap("Body"), List.of(payload)));
        return MessageText.of(
                scene.aboutPerson(MessageElement.parent(soap("Envelope"), parts)), story.prefixes(contract));
    }

    /** A file in UTF-8, unless the variant writes it otherwise. */
    private void add(String path, String text) {
        Optional<StoryNode> document = scene.variant().getOrEmpty("documents").find(path);
        files.put(path, document.map(how -> written(text, how)).orElse(text.getBytes(UTF_8)));
    }

    private static byte[] written(String text, StoryNode how) {
        String declared = how.find("declared").map(StoryNode::text).orElse("UTF-8");
        String doctype = how.find("doctype").map(line -> line.text() + "\n").orElse("");
        String mark = how.has("byteOrderMark") ? "\uFEFF" : "";
        String changed = text.replace("encoding=\"UTF-8\"?>\n", "encoding=\"" + declared + "\"?>\n" + doctype);
        return (mark + changed)
                .getBytes(how.find("written")
                        .map(charset -> Charset.forName(charset.text()))
                        .orElse(UTF_8));
    }

    private QName soap(String name) {
        return new QName(story.namespace("soap"), name);
    }
}
