package se.samplan.samples.messages.generate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The story's folder, read: which contracts, sources and steps there are, and the records by name. */
final class Story {

    private final Path folder;
    private final StoryNode steps;
    private final Map<String, String> namespaces = new TreeMap<>();
    private final Map<String, Contract> contracts = new LinkedHashMap<>();

    private Story(Path folder) {
        this.folder = folder;
        this.steps = StoryNode.read(folder.resolve("steps.yaml"));
        StoryNode described = StoryNode.read(folder.resolve("contracts.yaml"));
        described.get("namespaces").entries().forEach((prefix, uri) -> namespaces.put(prefix, uri.text()));
        described.get("contracts").entries().forEach((name, node) -> {
            Contract contract = Contract.of(name, node);
            contracts.put(contract.objects(), contract);
        });
    }

    static Story read(Path folder) {
        return new Story(folder);
    }

    StoryElements elements() {
        return new StoryElements(namespaces);
    }

    String namespace(String prefix) {
        return known(namespaces, prefix);
    }

    /** Prefix by namespace, for the messages of one contract. */
    Map<String, String> prefixes(Contract contract) {
        Map<String, String> prefixes = new TreeMap<>();
        namespaces.forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
        prefixes.put(contract.service(), "svc");
        prefixes.put(contract.core(), "core");
        return prefixes;
    }

    List<Contract> requested() {
        return contracts.values().stream().filter(Contract::isRequested).toList();
    }

    /** The contract that carries these objects, such as {@code plans}. */
    Contract contract(String objects) {
        return known(contracts, objects);
    }

    Map<String, StoryNode> steps() {
        return steps.get("steps").entries();
    }

    String patient() {
        return steps.get("patient").text();
    }

    /** The HSA-id of a source system, care unit or organisation of the story. */
    String hsaId(String shortName) {
        return steps.get("hsaIdPrefix").text() + shortName;
    }

    /** The owner of what a source system holds. */
    String dataController(String source) {
        return hsaId(steps.get("owners").get(source).text());
    }

    /** The source system in which a care unit keeps its bookings. */
    String bookingSystem(String unit) {
        return steps.get("bookingSystems").get(unit).text();
    }

    List<StoryNode> records(String objects, List<String> names) {
        return names.stream().map(name -> record(objects, name)).toList();
    }

    StoryNode record(String objects, String name) {
        return StoryNode.read(folder.resolve(objects).resolve(name + ".yaml"));
    }

    private static <T> T known(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is not in contracts.yaml");
        }
        return value;
    }
}
