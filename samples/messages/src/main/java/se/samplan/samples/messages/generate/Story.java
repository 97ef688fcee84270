package se.samplan.samples.messages.generate;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The story's folder, read: which contracts, sources, steps and variants there are, and the records by name. */
final class Story {

    private final Path folder;
    private final StoryNode steps;
    private final StoryNode expected;
    private final Map<String, String> namespaces = new TreeMap<>();
    private final List<Contract> contracts = new ArrayList<>();

    private Story(Path folder) {
        this.folder = folder;
        this.steps = StoryNode.read(folder.resolve("steps.yaml"));
        this.expected = StoryNode.read(folder.resolve("expected.yaml"));
        StoryNode described = StoryNode.read(folder.resolve("contracts.yaml"));
        described.get("namespaces").entries().forEach((prefix, uri) -> namespaces.put(prefix, uri.text()));
        described.get("contracts").entries().forEach((name, node) -> contracts.add(Contract.of(name, node)));
    }

    static Story read(Path folder) {
        return new Story(folder);
    }

    StoryElements elements() {
        return new StoryElements(namespaces);
    }

    String namespace(String prefix) {
        String namespace = namespaces.get(prefix);
        if (namespace == null) {
            throw new IllegalArgumentException("the prefix " + prefix + " is not in contracts.yaml");
        }
        return namespace;
    }

    /** Prefix by namespace, for the messages of one contract. */
    Map<String, String> prefixes(Contract contract) {
        Map<String, String> prefixes = new TreeMap<>();
        namespaces.forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
        prefixes.put(contract.service(), "svc");
        prefixes.put(contract.core(), "core");
        return prefixes;
    }

    /** The contracts of which the story holds a request. */
    List<Contract> requested() {
        return contracts.stream().filter(Contract::isRequested).toList();
    }

    /** The contracts that carry these objects, such as {@code plans}. */
    List<Contract> contracts(String objects) {
        List<Contract> found = contracts.stream()
                .filter(contract -> contract.objects().equals(objects))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(objects + " is not in contracts.yaml");
        }
        return found;
    }

    /** The first of them: what the engagement index says is the same for all. */
    Contract contract(String objects) {
        return contracts(objects).get(0);
    }

    Map<String, StoryNode> steps() {
        return steps.get("steps").entries();
    }

    StoryNode step(String number) {
        return steps.get("steps").get(number);
    }

    /** What is expected of an aggregator: {@code expected.yaml}. */
    StoryNode expected() {
        return expected;
    }

    /** The variants in the order of their names. */
    List<StoryNode> variants() {
        try (Stream<Path> files = Files.list(folder.resolve("variants"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(StoryNode::read)
                    .sorted(comparing(StoryNode::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the variants of " + folder, e);
        }
    }

    String patient() {
        return steps.get("patient").text();
    }

    /** The OID of the kind of identity that the patient has. */
    String patientIdType() {
        return steps.get("patientIdType").text();
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

    StoryNode record(String recordFolder, String name) {
        return StoryNode.read(folder.resolve(recordFolder).resolve(name + ".yaml"));
    }
}
