package se.samplan.source.file;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.samplan.list.ListRejected;
import se.samplan.mandate.Mandate;
import se.samplan.mandate.Mandate.Kind;
import se.samplan.model.ContractId;
import se.samplan.model.PersonId;
import se.samplan.question.Actor;

/** Mandates by the person for whom they are. Its problems never repeat an identity. */
final class MandateTable {

    private static final int CONTRACTS = 3;
    private static final int PERIOD = 4;
    private static final int SOURCE = 5;
    private static final int WORDS = 6;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,64}");

    private record Line(PersonId agent, PersonId person, Mandate mandate) {}

    private final Map<PersonId, List<Line>> lines;
    private final int size;

    private MandateTable(List<Line> all) {
        size = all.size();
        lines = all.stream().collect(groupingBy(Line::person));
    }

    /** @throws ListRejected naming every line that is wrong */
    static MandateTable read(String text, ContractColumn contracts) throws ListRejected {
        return new MandateTable(Rows.read(text, words -> line(words, contracts)));
    }

    private static Line line(List<String> words, ContractColumn contracts) {
        if (words.size() != WORDS) {
            throw new IllegalArgumentException("must have the form \"agent person kind contracts period source\"");
        }
        Line line = new Line(
                IdentityTable.identity(words.get(0)),
                IdentityTable.identity(words.get(1)),
                new Mandate(
                        kind(words.get(2)),
                        contracts(words.get(CONTRACTS), contracts),
                        PeriodColumn.read(words.get(PERIOD)),
                        source(words.get(SOURCE))));
        if (line.agent().equals(line.person())) {
            throw new IllegalArgumentException("nobody needs a mandate for herself: the two are the same identity");
        }
        return line;
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "appointed" -> Kind.APPOINTED;
            case "guardian" -> Kind.GUARDIAN;
            default -> throw new IllegalArgumentException("the kind must be appointed or guardian");
        };
    }

    private static Set<ContractId> contracts(String words, ContractColumn contracts) {
        return Arrays.stream(words.split(",", -1))
                .flatMap(word -> contracts.read(word).stream())
                .collect(toUnmodifiableSet());
    }

    private static String source(String word) {
        if (!VISIBLE.matcher(word).matches()) {
            throw new IllegalArgumentException("the source is 1 to 64 visible ASCII characters");
        }
        return word;
    }

    int size() {
        return size;
    }

    /** What stands here of those two, in whatever spelling the agent's number came. */
    List<Mandate> of(Actor agent, PersonId person) {
        return lines.getOrDefault(IdentityTable.asListed(person), List.of()).stream()
                .filter(line -> agent.is(line.agent()))
                .map(Line::mandate)
                .toList();
    }
}
