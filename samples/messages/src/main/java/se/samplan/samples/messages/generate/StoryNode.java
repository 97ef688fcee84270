package se.samplan.samples.messages.generate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A part of a story file. No scalar is given a type: {@code 20251206} and {@code no} stay the text that was written.
 *
 * <p>The tags {@code !pdf} and {@code !html} stand for the file of that name, beside the YAML file, as base64. The tag
 * {@code !xml} marks content that is written as it stands.
 */
record StoryNode(Path file, Node node) {

    private static final Set<String> FILE_TAGS = Set.of("!pdf", "!html");

    static StoryNode read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new StoryNode(file, new Yaml(new LoaderOptions()).compose(reader));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** What the file is called, without {@code .yaml}. */
    String name() {
        return String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
    }

    /** A map without entries. */
    static StoryNode empty() {
        return new StoryNode(Path.of("nothing"), new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK));
    }

    boolean isXml() {
        return node.getTag().getValue().equals("!xml");
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("a text");
        }
        if (FILE_TAGS.contains(node.getTag().getValue())) {
            return base64(file.resolveSibling(scalar.getValue()));
        }
        return scalar.getValue();
    }

    /** The entries in the order of the file. */
    Map<String, StoryNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a map");
        }
        Map<String, StoryNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = child(tuple.getKeyNode()).text();
            if (entries.put(key, child(tuple.getValueNode())) != null) {
                throw new IllegalArgumentException(key + " stands twice in " + where());
            }
        }
        return entries;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    /** The items of a list; anything else is a list of one. */
    List<StoryNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::child).toList();
        }
        return List.of(this);
    }

    List<String> texts() {
        return items().stream().map(StoryNode::text).toList();
    }

    boolean has(String key) {
        return entries().containsKey(key);
    }

    StoryNode get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing in " + where()));
    }

    Optional<StoryNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The value of a key that may be left out: then it is a map without entries. */
    StoryNode getOrEmpty(String key) {
        return find(key).orElseGet(StoryNode::empty);
    }

    /** The same map of one entry with its value changed: a record file has one key, the element of the record. */
    StoryNode withOnlyValue(UnaryOperator<StoryNode> change) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().size() != 1) {
            throw wrong("a map of one entry");
        }
        NodeTuple only = mapping.getValue().get(0);
        Node changed = change.apply(child(only.getValueNode())).node();
        return child(new MappingNode(
                mapping.getTag(), List.of(new NodeTuple(only.getKeyNode(), changed)), mapping.getFlowStyle()));
    }

    private StoryNode child(Node below) {
        return new StoryNode(file, below);
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("expected " + expected + " in " + where());
    }

    String where() {
        return file.getFileName() + ", line " + (node.getStartMark().getLine() + 1);
    }

    private static String base64(Path attachment) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(attachment));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + attachment, e);
        }
    }
}
