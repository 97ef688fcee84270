package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * How a part of the story differs from what it is made like: {@code remove}, {@code before}, {@code set} and {@code
 * repeat}, in that order. Each names places by a path of keys without their prefixes, such as {@code
 * carePlanHeader/patientId/id}, or of items of a list, such as {@code activity[activityId=a1]/description}.
 *
 * <p>A path that leads nowhere is refused, but for the last key of {@code set}: that is put last where it is missing, and
 * then needs its prefix.
 *
 * @param edits the map with those keys; may have others
 */
record StoryEdit(StoryNode edits) {

    private static final Pattern STEP = Pattern.compile("([^\\[]+)(?:\\[(\\w+)=([^\\]]+)])?");
    private static final Pattern PREFIX = Pattern.compile("^\\w+[:+]");

    /** The part with all edits made. The part given is not changed. */
    StoryNode apply(StoryNode part) {
        Node edited = part.node();
        for (String path : edits.find("remove").map(StoryNode::texts).orElse(List.of())) {
            edited = change(edited, path, node -> List.of(), Optional.empty());
        }
        for (Map.Entry<String, StoryNode> before :
                edits.getOrEmpty("before").entries().entrySet()) {
            String path = before.getKey();
            int last = path.lastIndexOf('/');
            UnaryOperator<Node> insert = map -> withBefore(map, path.substring(last + 1), before.getValue());
            edited = last < 0
                    ? insert.apply(edited)
                    : change(edited, path.substring(0, last), map -> List.of(insert.apply(map)), Optional.empty());
        }
        for (Map.Entry<String, StoryNode> set :
                edits.getOrEmpty("set").entries().entrySet()) {
            Node value = set.getValue().node();
            edited = change(edited, set.getKey(), node -> List.of(value), Optional.of(value));
        }
        for (Map.Entry<String, StoryNode> repeat :
                edits.getOrEmpty("repeat").entries().entrySet()) {
            edited = change(edited, repeat.getKey(), node -> withCopies(node, repeat.getValue()), Optional.empty());
        }
        return new StoryNode(part.file(), edited);
    }

    /** The part with that text at a path. */
    static StoryNode withText(StoryNode part, String path, String text) {
        return new StoryNode(part.file(), withText(part.node(), path, text));
    }

    private static Node withText(Node in, String path, String text) {
        return change(
                in,
                path,
                old -> List.of(new ScalarNode(
                        Tag.STR, text, old.getStartMark(), old.getEndMark(), DumperOptions.ScalarStyle.PLAIN)),
                Optional.empty());
    }

    /** The map with more entries before one of its own. */
    private static Node withBefore(Node in, String key, StoryNode more) {
        if (!(in instanceof MappingNode map) || !(more.node() instanceof MappingNode added)) {
            throw new IllegalArgumentException("before " + key + ": a map is needed");
        }
        Step step = Step.of(key);
        List<NodeTuple> tuples = map.getValue().stream()
                .flatMap(tuple -> step.isAt(tuple)
                        ? Stream.concat(added.getValue().stream(), Stream.of(tuple))
                        : Stream.of(tuple))
                .toList();
        if (tuples.size() == map.getValue().size()) {
            throw new IllegalArgumentException("before " + key + ": there is no such key");
        }
        return new MappingNode(map.getTag(), tuples, map.getFlowStyle());
    }

    /** The node, and a copy of it for each name: {@code activityId: a12..a500}. */
    private static List<Node> withCopies(Node node, StoryNode names) {
        Map.Entry<String, StoryNode> id = names.entries().entrySet().iterator().next();
        return Stream.concat(
                        Stream.of(node),
                        Names.of(id.getValue()).stream().map(name -> withText(node, id.getKey(), name)))
                .toList();
    }

    private static Node change(Node in, String path, Function<Node, List<Node>> change, Optional<Node> missing) {
        int end = path.indexOf('/');
        Step step = Step.of(end < 0 ? path : path.substring(0, end));
        Function<Node, List<Node>> inside =
                end < 0 ? change : node -> List.of(change(node, path.substring(end + 1), change, missing));
        if (!(in instanceof MappingNode map)) {
            throw new IllegalArgumentException(path + ": there is no map that it could stand in");
        }
        List<NodeTuple> tuples = new ArrayList<>();
        boolean found = false;
        for (NodeTuple tuple : map.getValue()) {
            if (step.isAt(tuple)) {
                found = true;
                step.changed(tuple.getValueNode(), inside)
                        .ifPresent(value -> tuples.add(new NodeTuple(tuple.getKeyNode(), value)));
            } else {
                tuples.add(tuple);
            }
        }
        if (!found) {
            if (end >= 0 || missing.isEmpty()) {
                throw new IllegalArgumentException(path + " leads nowhere");
            }
            tuples.add(new NodeTuple(step.keyNode(map), missing.get()));
        }
        return new MappingNode(map.getTag(), tuples, map.getFlowStyle());
    }

    /** A key, and perhaps the item of its list in which a key has a value. */
    private record Step(String key, String itemKey, String itemValue) {

        static Step of(String text) {
            Matcher step = STEP.matcher(text);
            if (!step.matches()) {
                throw new IllegalArgumentException(text + " is no step of a path");
            }
            return step.group(2) == null
                    ? new Step(text, "", "")
                    : new Step(step.group(1), step.group(2), step.group(3));
        }

        boolean isAt(NodeTuple tuple) {
            return tuple.getKeyNode() instanceof ScalarNode found
                    && bare(found.getValue()).equals(bare(key));
        }

        /** The value with the change made in it, or in the item that is meant; nothing if nothing is left. */
        Optional<Node> changed(Node value, Function<Node, List<Node>> change) {
            if (itemKey.isEmpty()) {
                return joined(value, change.apply(value));
            }
            List<Node> items = value instanceof SequenceNode list ? list.getValue() : List.of(value);
            if (items.stream().noneMatch(this::isItem)) {
                throw new IllegalArgumentException("no " + key + " has the " + itemKey + " " + itemValue);
            }
            return joined(
                    value,
                    items.stream()
                            .flatMap(item -> isItem(item) ? change.apply(item).stream() : Stream.of(item))
                            .toList());
        }

        ScalarNode keyNode(MappingNode map) {
            return new ScalarNode(Tag.STR, key, map.getStartMark(), map.getEndMark(), DumperOptions.ScalarStyle.PLAIN);
        }

        private boolean isItem(Node item) {
            return item instanceof MappingNode map
                    && map.getValue().stream()
                            .anyMatch(tuple -> tuple.getKeyNode() instanceof ScalarNode found
                                    && bare(found.getValue()).equals(itemKey)
                                    && tuple.getValueNode() instanceof ScalarNode text
                                    && text.getValue().equals(itemValue));
        }

        private static Optional<Node> joined(Node like, List<Node> nodes) {
            if (nodes.size() < 2) {
                return nodes.stream().findFirst();
            }
            return Optional.of(new SequenceNode(
                    Tag.SEQ, true, nodes, like.getStartMark(), like.getEndMark(), DumperOptions.FlowStyle.BLOCK));
        }

        private static String bare(String key) {
            return PREFIX.matcher(key).replaceFirst("");
        }
    }
}
