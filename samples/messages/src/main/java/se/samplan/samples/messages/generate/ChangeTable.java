package se.samplan.samples.messages.generate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is new at each step, a line each: {@code step,contract,kind,source,record}. Contracts are named as their files are;
 * the source of a booked time is its care unit.
 */
final class ChangeTable {

    /** Kinds of change in which the record is not there any longer: who held it is known of the step before. */
    private static final Set<String> AWAY = Set.of("removed", "gone");

    private static final Set<String> KINDS = Set.of("new", "changed", "ended", "removed", "gone");

    private final Story story;
    private final StringBuilder lines = new StringBuilder("step,contract,kind,source,record\n");

    private ChangeTable(Story story) {
        this.story = story;
    }

    static String of(Story story) {
        ChangeTable table = new ChangeTable(story);
        story.expected()
                .get("changes")
                .entries()
                .forEach((step, objects) -> objects.entries()
                        .forEach((name, kinds) -> story.contracts(name)
                                .forEach(contract -> kinds.entries()
                                        .forEach((kind, records) -> table.add(step, contract, kind, records)))));
        return table.lines.toString();
    }

    private void add(String step, Contract contract, String kind, StoryNode records) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(kind + " is no kind of change, in " + records.where());
        }
        int held = Integer.parseInt(step) - (AWAY.contains(kind) ? 1 : 0);
        for (String record : Names.of(records)) {
            lines.append(step)
                    .append(',')
                    .append(contract.file())
                    .append(',')
                    .append(kind)
                    .append(',')
                    .append(story.hsaId(holder(Scene.at(story, Integer.toString(held)), contract, record)))
                    .append(',')
                    .append(record)
                    .append('\n');
        }
    }

    private static String holder(Scene scene, Contract contract, String record) {
        List<String> holders = scene.holders(contract.objects()).entrySet().stream()
                .filter(held -> held.getValue().stream()
                        .anyMatch(version -> version.equals(record) || version.matches(record + "v\\d")))
                .map(Map.Entry::getKey)
                .toList();
        if (holders.size() != 1) {
            throw new IllegalArgumentException(record + " has changed, but no source holds it at step " + scene.step());
        }
        return holders.get(0);
    }
}
