package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What there is at one moment: the clock, what each source holds, what the index says, what a consumer asks. At a variant,
 * all that the variant does not name is as at its step.
 */
final class Scene {

    private final Story story;
    private final String step;
    private final StoryNode variant;

    private Scene(Story story, String step, StoryNode variant) {
        this.story = story;
        this.step = step;
        this.variant = variant;
    }

    static Scene at(Story story, String step) {
        return new Scene(story, step, StoryNode.empty());
    }

    static Scene of(Story story, StoryNode variant) {
        return new Scene(story, variant.get("step").text(), variant);
    }

    String step() {
        return step;
    }

    /** Empty at a step. */
    StoryNode variant() {
        return variant;
    }

    String clock() {
        return variant.find("clock").orElseGet(() -> atStep().get("clock")).text();
    }

    /** The contracts that are asked: all, or those that the variant is about. */
    List<Contract> contracts() {
        Optional<List<String>> only = variant.find("only").map(StoryNode::texts);
        return story.requested().stream()
                .filter(contract ->
                        only.map(names -> names.contains(contract.objects())).orElse(true))
                .toList();
    }

    /** Whether it can be said what an aggregator answers without services that the stubs do not have. */
    boolean expects(Contract contract) {
        return variant.find("unwritten")
                .map(objects -> !objects.texts().contains(contract.objects()))
                .orElse(true);
    }

    /** By source and kind of object, what it holds in the order in which it answers. */
    Map<String, Map<String, List<String>>> sources() {
        Map<String, Map<String, List<String>>> sources = new LinkedHashMap<>();
        for (StoryNode part : List.of(atStep(), variant)) {
            part.getOrEmpty("sources")
                    .entries()
                    .forEach((source, kinds) -> kinds.entries()
                            .forEach((objects, names) -> sources.computeIfAbsent(source, key -> new LinkedHashMap<>())
                                    .put(objects, Names.of(names))));
        }
        return sources;
    }

    /** By care unit, the booked times that it tells of. */
    Map<String, List<String>> bookings() {
        Map<String, List<String>> bookings = new LinkedHashMap<>();
        for (StoryNode part : List.of(atStep(), variant)) {
            part.getOrEmpty("bookings").entries().forEach((unit, names) -> bookings.put(unit, Names.of(names)));
        }
        return bookings;
    }

    /** What is held of one kind, by source or care unit. */
    Map<String, List<String>> holders(String objects) {
        if (objects.equals("bookings")) {
            return bookings();
        }
        Map<String, List<String>> holders = new LinkedHashMap<>();
        sources().forEach((source, kinds) -> holders.put(source, kinds.getOrDefault(objects, List.of())));
        return holders;
    }

    /** All that is held of one kind, wherever. */
    List<String> held(String objects) {
        List<String> held = new ArrayList<>();
        holders(objects).values().forEach(held::addAll);
        return held;
    }

    List<StoryNode> records(Contract contract, List<String> names) {
        return names.stream().map(name -> record(contract.folder(), name)).toList();
    }

    /** One record: that of the variant, if it describes one of that name, or else that of the story. */
    StoryNode record(String folder, String name) {
        for (Map.Entry<String, StoryNode> described :
                variant.getOrEmpty("objects").entries().entrySet()) {
            StoryNode object = described.getValue();
            List<String> names = object.find("each").map(Scene::namesIn).orElse(List.of(described.getKey()));
            if (names.contains(name)) {
                StoryNode record =
                        story.record(folder, object.get("like").text()).withOnlyValue(new StoryEdit(object)::apply);
                return object.find("each")
                        .map(each -> one(record, each, names.indexOf(name)))
                        .orElse(record);
            }
        }
        return story.record(folder, name);
    }

    /** The kinds that the index knows by source, in the order of the story. */
    Set<String> indexedKinds() {
        Set<String> kinds = new LinkedHashSet<>(atStep().get("index").entries().keySet());
        kinds.addAll(variant.getOrEmpty("index").getOrEmpty("add").entries().keySet());
        return kinds;
    }

    /** When what a source holds of one kind was changed last, by source, as far as the index knows. */
    Map<String, StoryNode> indexed(String objects) {
        Map<String, StoryNode> posts =
                new LinkedHashMap<>(atStep().get("index").getOrEmpty(objects).entries());
        posts.putAll(variant.getOrEmpty("index")
                .getOrEmpty("add")
                .getOrEmpty(objects)
                .entries());
        posts.keySet().removeAll(unknownToIndex(objects));
        return posts;
    }

    /** The bookings that the index may know of, by care unit. */
    Map<String, List<String>> indexedUnits() {
        Map<String, List<String>> units = new LinkedHashMap<>(bookings());
        units.keySet().removeAll(unknownToIndex("bookings"));
        return units;
    }

    private Set<String> unknownToIndex(String objects) {
        return variant.getOrEmpty("index")
                .getOrEmpty("remove")
                .find(objects)
                .map(names -> Set.copyOf(names.texts()))
                .orElse(Set.of());
    }

    /** What a consumer asks: the body of the request. */
    StoryNode question(Contract contract) {
        StoryNode body = contract.node().get("request").get("body");
        return variant.getOrEmpty("requests")
                .find(contract.objects())
                .map(edits -> new StoryEdit(edits).apply(body))
                .orElse(body);
    }

    /** The message about the person whom the variant is about. */
    MessageElement aboutPerson(MessageElement message) {
        Optional<StoryNode> person = variant.find("person");
        if (person.isEmpty()) {
            return message;
        }
        Map<String, String> others = Map.of(
                story.patient(), person.get().get("id").text(),
                story.patientIdType(), person.get().get("type").text());
        return message.withTexts(text -> others.getOrDefault(text, text));
    }

    private StoryNode atStep() {
        return story.step(step);
    }

    private static List<String> namesIn(StoryNode each) {
        return Names.of(each.entries().values().iterator().next());
    }

    private static StoryNode one(StoryNode record, StoryNode each, int number) {
        StoryNode one = record;
        for (Map.Entry<String, StoryNode> text : each.entries().entrySet()) {
            String value = Names.of(text.getValue()).get(number);
            one = one.withOnlyValue(part -> StoryEdit.withText(part, text.getKey(), value));
        }
        return one;
    }
}
