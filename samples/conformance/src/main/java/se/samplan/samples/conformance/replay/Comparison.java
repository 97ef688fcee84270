package se.samplan.samples.conformance.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.replay.Change.Kind;
import se.samplan.samples.conformance.replay.Finding.Code;

/**
 * What differs between what came and what the story says. Records are named only where the story knows them: any other name is
 * the tested system's own text.
 */
final class Comparison {

    private static final Text TOLD = new Text("told", "aviseras");
    private static final Text SEEN = new Text("seen", "ses");
    private static final Text UNKNOWN =
            new Text("a record that the story does not know", "en post som berättelsen inte känner till");

    private final Story story;
    private final TestedContract contract;
    private final List<Finding> findings = new ArrayList<>();

    private Comparison(Story story, TestedContract contract) {
        this.story = story;
        this.contract = contract;
    }

    static List<Finding> ofRecords(Story story, TestedContract contract, Step step, List<Held> came) {
        Comparison comparison = new Comparison(story, contract);
        comparison.records(story.records(contract, step), came);
        return comparison.findings;
    }

    /** For a system that numbers records itself. */
    static List<Finding> ofCounts(int expected, int came) {
        return expected == came
                ? List.of()
                : List.of(new Finding(
                        Code.RECORD_COUNT,
                        Text.of("%s came, and there must be %s", "%s kom, och det ska vara %s", came, expected)));
    }

    /** What the system told, against what it must tell. */
    static List<Finding> ofTold(Story story, TestedContract contract, Step step, List<Change> told) {
        Comparison comparison = new Comparison(story, contract);
        List<Change> expected = story.changes(contract, step);
        comparison.named(named(expected), named(told), TOLD);
        comparison.removed(expected, told);
        return comparison.findings;
    }

    /** What a system that numbers records itself told, against what it must tell: only how many of each kind. */
    static List<Finding> ofToldCounts(List<Change> expected, List<Change> told) {
        Map<Kind, Long> must = counts(expected);
        Map<Kind, Long> are = counts(told);
        return EnumSet.complementOf(EnumSet.of(Kind.GONE)).stream()
                .filter(kind -> count(are, kind) < count(must, kind)
                        || count(are, kind) > count(must, kind) + (kind == Kind.REMOVED ? count(must, Kind.GONE) : 0))
                .map(kind -> new Finding(
                        count(are, kind) < count(must, kind) ? Code.CHANGE_MISSING : Code.CHANGE_EXTRA,
                        Text.of(
                                "%s told as %s, and there must be %s",
                                "%s aviseras som %s, och det ska vara %s",
                                count(are, kind),
                                kind.words(),
                                count(must, kind))))
                .toList();
    }

    /** What differs between the system's own answers at two steps, against what must. */
    static List<Finding> ofSeen(Story story, TestedContract contract, Step step, List<Change> seen) {
        Comparison comparison = new Comparison(story, contract);
        comparison.named(
                story.changes(contract, step).stream().map(Change::seen).toList(), seen, SEEN);
        return comparison.findings;
    }

    private void records(List<StoryRecord> expected, List<Held> came) {
        Set<String> keys = came.stream().map(Held::key).collect(Collectors.toSet());
        Set<String> known = expected.stream().map(record -> record.held().key()).collect(Collectors.toSet());
        expected.stream()
                .filter(record -> !keys.contains(record.held().key()))
                .forEach(record -> add(Code.RECORD_MISSING, Text.of("%s is missing", "%s saknas", full(record))));
        Set<String> met = new TreeSet<>();
        for (Held record : came) {
            if (!met.add(record.key())) {
                add(Code.RECORD_TWICE, Text.of("%s stands twice", "%s står två gånger", name(record)));
            } else if (!known.contains(record.key())) {
                add(
                        Code.RECORD_EXTRA,
                        Text.of(
                                "%s is there, and must not be at this step",
                                "%s finns med, men ska inte göra det i detta steg", name(record)));
            }
        }
    }

    /** Changes of records that are there, or whose ids are known. */
    private void named(List<Change> expected, List<Change> came, Text how) {
        Map<String, Change> byKey = byKey(came);
        Set<String> must = byKey(expected).keySet();
        for (Change change : expected) {
            Change found = byKey.get(change.key());
            if (found == null) {
                add(
                        Code.CHANGE_MISSING,
                        Text.of(
                                "%s must be %s as %s, and is not",
                                "%s ska %s som %s, men gör inte det",
                                name(change),
                                how,
                                change.kind().words()));
            } else if (found.kind() != change.kind()) {
                add(
                        Code.CHANGE_OTHER,
                        Text.of(
                                "%s is %s as %s, and must be %s",
                                "%s %s som %s, men ska vara %s",
                                name(change),
                                how,
                                found.kind().words(),
                                change.kind().words()));
            }
        }
        came.stream()
                .filter(change -> !must.contains(change.key()))
                .forEach(change -> add(
                        Code.CHANGE_EXTRA,
                        Text.of(
                                "%s is %s as %s, and must not be",
                                "%s %s som %s, men ska inte göra det",
                                name(change),
                                how,
                                change.kind().words())));
        if (came.size() > byKey.size()) {
            add(
                    Code.CHANGE_EXTRA,
                    Text.of(
                            "a record is %s to have changed more than once",
                            "en post %s som ändrad mer än en gång", how));
        }
    }

    /** Nobody keeps the id of what is removed: so many of each source. What is gone may be told, but need not be. */
    private void removed(List<Change> expected, List<Change> told) {
        Map<String, Long> must = bySource(expected, Kind.REMOVED);
        Map<String, Long> may = bySource(expected, Kind.GONE);
        Map<String, Long> are = bySource(told, Kind.REMOVED);
        must.forEach((source, number) -> {
            long found = are.getOrDefault(source, 0L);
            if (found < number) {
                add(
                        Code.CHANGE_MISSING,
                        Text.of(
                                "%s of %s told as removed, and there must be %s",
                                "%s från %s aviseras som borttagen, och det ska vara %s",
                                found,
                                StoryRecord.shortened(source),
                                number));
            }
        });
        are.forEach((source, number) -> {
            long most = must.getOrDefault(source, 0L) + may.getOrDefault(source, 0L);
            if (number > most) {
                Text whose = must.containsKey(source) || may.containsKey(source)
                        ? Text.of(" of %s", " från %s", StoryRecord.shortened(source))
                        : Text.same("");
                add(
                        Code.CHANGE_EXTRA,
                        Text.of(
                                "%s%s told as removed, and there must be %s",
                                "%s%s aviseras som borttagen, och det ska vara %s", number, whose, most));
            }
        });
    }

    private static List<Change> named(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.kind() != Kind.REMOVED && change.kind() != Kind.GONE)
                .toList();
    }

    private static Map<String, Change> byKey(List<Change> changes) {
        return changes.stream()
                .collect(Collectors.toMap(Change::key, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static Map<String, Long> bySource(List<Change> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .collect(groupingBy(change -> change.source().toUpperCase(Locale.ROOT), TreeMap::new, counting()));
    }

    private static Map<Kind, Long> counts(List<Change> changes) {
        return changes.stream().collect(groupingBy(Change::kind, counting()));
    }

    private static long count(Map<Kind, Long> counts, Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private Text full(StoryRecord record) {
        return Text.of("%s (%s)", "%s (%s)", record.name(), record.title());
    }

    private Text name(Held record) {
        return known(record.key())
                .orElseGet(() -> Text.of(
                        "record %s of the answer, which the story does not know,",
                        "post %s i svaret, som berättelsen inte känner till,", record.number()));
    }

    private Text name(Change change) {
        return known(change.key()).orElse(UNKNOWN);
    }

    private Optional<Text> known(String key) {
        return story.record(contract, key).map(StoryRecord::name);
    }

    private void add(Code code, Text words) {
        findings.add(new Finding(code, words));
    }

    /** How many of the changes a system must tell: nobody tells what is gone. */
    static int toldOf(List<Change> changes) {
        return (int)
                changes.stream().filter(change -> change.kind() != Kind.GONE).count();
    }
}
