package se.samplan.understand.finding;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Stream;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;
import se.samplan.understand.statement.Copies;
import se.samplan.understand.statement.Duty;
import se.samplan.understand.statement.Party;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.Task;
import se.samplan.understand.statement.TaskKind;

/**
 * What is seen where several statements are about one topic (KV ämne) at the same time: they leave it to different parties, one
 * leaves out what another assigns, or nobody has it. A topic counts by its code; a text alone makes no finding.
 */
final class Topics {

    private final Reading reading;
    private final Map<RecordKey, List<Task>> nextSteps;

    private Topics(Reading reading) {
        this.reading = reading;
        this.nextSteps = reading.tasks().stream()
                .filter(task -> task.kind() == TaskKind.NEXT_STEP)
                .collect(groupingBy(task -> task.statement().record()));
    }

    static Stream<Seen> of(Reading reading) {
        Topics topics = new Topics(reading);
        Copies copies = reading.copies();
        Map<String, List<Task>> byTopic = reading.tasks().stream()
                .filter(task -> copies.isLatest(task.source().key()))
                .filter(task -> !task.span().isOver(reading.day()))
                .flatMap(task -> task.topics().stream()
                        .flatMap(topic -> key(topic).stream())
                        .distinct()
                        .map(key -> entry(key, task)))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, valuesOf()));
        return byTopic.entrySet().stream().flatMap(topic -> topics.on(topic.getKey(), topic.getValue()));
    }

    private static <V> Collector<Map.Entry<String, V>, ?, List<V>> valuesOf() {
        return mapping(Map.Entry::getValue, toList());
    }

    private static Optional<String> key(CodedValue topic) {
        return topic.code().map(code -> topic.codeSystem().orElse("") + " " + code);
    }

    private Stream<Seen> on(String key, List<Task> tasks) {
        CodedValue topic = tasks.stream()
                .flatMap(task -> task.topics().stream())
                .filter(one -> key(one).filter(key::equals).isPresent())
                .findFirst()
                .orElseThrow();
        List<Task> excluded = tasks.stream().filter(Topics::isExcluded).toList();
        List<Task> assigned = tasks.stream().filter(task -> !isExcluded(task)).toList();
        return Stream.of(conflict(topic, assigned), leftOut(topic, excluded, assigned), nobody(topic, assigned))
                .flatMap(Optional::stream);
    }

    private Optional<Seen> conflict(CodedValue topic, List<Task> assigned) {
        Sides sides = new Sides(assigned, reading.copies());
        List<Task> differing = sides.meeting(sides, Assignment::differs).toList();
        return seen(FindingKind.CONFLICTING_RESPONSIBLE, topic, differing, List.of());
    }

    private Optional<Seen> leftOut(CodedValue topic, List<Task> excluded, List<Task> assigned) {
        Sides out = new Sides(excluded, reading.copies());
        Sides in = new Sides(assigned, reading.copies());
        List<Task> left = out.meeting(in, Assignment::mayBeLeftOut).toList();
        List<Task> given = in.meeting(out, (task, one) -> Assignment.mayBeLeftOut(one, task))
                .toList();
        return seen(FindingKind.EXCLUSION_VS_ASSIGNMENT, topic, given, left);
    }

    /** @param more what the sentence tells of last, if it tells of two */
    private static Optional<Seen> seen(FindingKind kind, CodedValue topic, List<Task> tasks, List<Task> more) {
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        String text = Wording.text(kind.code(), Wording.topic(topic), sources(tasks), sources(more));
        return Optional.of(new Seen(kind, Optional.of(topic), statements(tasks, more), text));
    }

    private static String sources(List<Task> tasks) {
        return Wording.sources(tasks.stream().map(Task::source).toList());
    }

    private static List<Statement> statements(List<Task> some, List<Task> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(Task::statement)
                .toList();
    }

    /** Cites what else is said of the topic too: who is at work with it may be the one to ask. */
    private Optional<Seen> nobody(CodedValue topic, List<Task> assigned) {
        List<Task> open = assigned.stream()
                .filter(Task::isOpen)
                .filter(task -> task.stage() == Task.Stage.AHEAD)
                .filter(task -> reading.isSettled(task.source()))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Task> others = new ArrayList<>(assigned);
        others.removeIf(Task::isOpen);
        List<Task> about = others.stream()
                .flatMap(task -> Stream.concat(Stream.of(task), stepsOf(task, topic)))
                .toList();
        String sentence = "unassignedResponsible.topic" + (about.isEmpty() ? "" : ".alsoIn");
        return Optional.of(new Seen(
                FindingKind.UNASSIGNED_RESPONSIBLE,
                Optional.of(topic),
                statements(open, about),
                Wording.text(sentence, Wording.topic(topic), sources(open), sources(about))));
    }

    /**
     * The next steps that a commitment leads to: a next step has no topic of its own, but is of the same agreement and the same
     * parties, and names the topic.
     */
    private Stream<Task> stepsOf(Task task, CodedValue topic) {
        if (task.kind() != TaskKind.COMMITMENT) {
            return Stream.empty();
        }
        List<Party> parties = parties(task);
        return nextSteps.getOrDefault(task.statement().record(), List.of()).stream()
                .filter(step -> parties(step).equals(parties))
                .filter(step -> step.text().filter(text -> names(text, topic)).isPresent());
    }

    private static boolean names(String text, CodedValue topic) {
        String label = " " + Party.spelling(Wording.topic(topic));
        return (" " + Party.spelling(text)).contains(label);
    }

    private static List<Party> parties(Task task) {
        return task.carried().stream().map(Duty::party).toList();
    }

    private static boolean isExcluded(Task task) {
        return task.stage() == Task.Stage.EXCLUDED;
    }

    /** Whether it is compared with others on a topic. */
    static boolean areOf(Task task) {
        return task.topics().stream().anyMatch(topic -> key(topic).isPresent());
    }
}
