package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * What the engagement index holds about Asta: one post for each source and category, and one for each booking that has not
 * begun. That a booking leaves the index when it begins is the contract's rule ("only future bookings are indexed"),
 * although the care unit still tells of it that day.
 */
final class IndexOfScene {

    private static final String NOT_USED = "NA";
    private static final String ADDRESS = "logicalAddress";
    private static final String CATEGORY = "categorization";
    private static final String DOMAIN = "serviceDomain";

    private final Story story;
    private final Scene scene;
    private final Contract index;

    IndexOfScene(Story story, Scene scene) {
        this.story = story;
        this.scene = scene;
        this.index = story.contract("index");
    }

    /** The index's answer, all categories together. */
    MessageElement all() {
        return MessageElement.parent(
                new QName(index.service(), "FindContentResponse"),
                posts().map(this::element).toList());
    }

    /** The addresses at which the objects are, each once and in alphabetical order. */
    List<String> addresses(Contract contract) {
        return List.copyOf(new TreeSet<>(posts().filter(post -> Stream.of(DOMAIN, CATEGORY)
                        .allMatch(field -> contract.node().get(field).text().equals(post.get(field))))
                .map(post -> post.getOrDefault(ADDRESS, ""))
                .toList()));
    }

    private Stream<Map<String, String>> posts() {
        List<Map<String, String>> posts = new ArrayList<>();
        for (String objects : scene.indexedKinds()) {
            Contract contract = story.contract(objects);
            scene.indexed(objects)
                    .forEach((source, changed) ->
                            posts.add(post(contract, story.hsaId(source), NOT_USED, changed.text(), source)));
        }
        scene.indexedUnits()
                .forEach((unit, names) ->
                        names.stream().flatMap(name -> booking(unit, name)).forEach(posts::add));
        return posts.stream().map(this::moved).flatMap(this::repeated);
    }

    private Stream<Map<String, String>> booking(String unit, String name) {
        Contract contract = story.contract("bookings");
        String start = scene.record("bookings", name)
                .get("timeslotDetail")
                .get("startTimeInclusive")
                .text();
        if (start.compareTo(scene.clock().replaceAll("[-:T]", "")) <= 0) {
            return Stream.empty();
        }
        return Stream.of(post(contract, story.hsaId(unit), name, start, story.bookingSystem(unit)));
    }

    /** At a variant that says so, the post leads to another address. */
    private Map<String, String> moved(Map<String, String> post) {
        Map<String, String> moved = new LinkedHashMap<>(post);
        changes("move").forEach((name, address) -> moved.replace(ADDRESS, story.hsaId(name), address.text()));
        return moved;
    }

    /** At a variant that says so, each post stands twice, the second time with other values in some fields. */
    private Stream<Map<String, String>> repeated(Map<String, String> post) {
        Map<String, StoryNode> differences = changes("again");
        if (differences.isEmpty()) {
            return Stream.of(post);
        }
        Map<String, String> again = new LinkedHashMap<>(post);
        differences.forEach((field, value) -> again.replace(field, value.text()));
        return Stream.of(post, again);
    }

    private Map<String, StoryNode> changes(String key) {
        return scene.variant().getOrEmpty("index").getOrEmpty(key).entries();
    }

    private Map<String, String> post(
            Contract contract, String logicalAddress, String object, String mostRecentContent, String source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("registeredResidentIdentification", story.patient());
        fields.put(DOMAIN, contract.node().get(DOMAIN).text());
        fields.put(CATEGORY, contract.node().get(CATEGORY).text());
        fields.put(ADDRESS, logicalAddress);
        fields.put("businessObjectInstanceIdentifier", object);
        fields.put("clinicalProcessInterestId", NOT_USED);
        fields.put("mostRecentContent", mostRecentContent);
        fields.put("sourceSystem", story.hsaId(source));
        fields.put("dataController", story.dataController(source));
        return fields;
    }

    private MessageElement element(Map<String, String> post) {
        List<MessageElement> fields = new ArrayList<>();
        post.forEach((name, text) -> fields.add(MessageElement.leaf(new QName(index.core(), name), text)));
        return MessageElement.parent(new QName(index.service(), "engagement"), fields);
    }
}
