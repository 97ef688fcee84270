package se.samplan.source.file;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.samplan.list.ListRejected;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.time.Days;

/** Care relations by the person of whom they are. Its problems never repeat an identity. */
final class RelationTable {

    private static final int UNIT = 1;
    private static final int PERSON = 2;
    private static final int PERIOD = 3;
    private static final int WORDS = 4;
    private static final Pattern ID = Pattern.compile("[!-~&&[^*]]{1,64}");

    private record Line(HsaId employee, HsaId unit, PersonId person, Days days) {}

    private final Map<PersonId, List<Line>> lines;
    private final int size;

    private RelationTable(List<Line> all) {
        size = all.size();
        lines = all.stream().collect(groupingBy(Line::person));
    }

    /** @throws ListRejected naming every line that is wrong */
    static RelationTable read(String text) throws ListRejected {
        return new RelationTable(Rows.read(text, RelationTable::line));
    }

    private static Line line(List<String> words) {
        if (words.size() != WORDS) {
            throw new IllegalArgumentException("must have the form \"employee unit person period\"");
        }
        return new Line(
                id(words.get(0)),
                id(words.get(UNIT)),
                IdentityTable.identity(words.get(PERSON)),
                PeriodColumn.read(words.get(PERIOD)));
    }

    private static HsaId id(String word) {
        if (!ID.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "employee and unit are 1 to 64 visible ASCII characters, none of them a *");
        }
        return new HsaId(word);
    }

    int size() {
        return size;
    }

    /** Whether that employee has one at that unit, on that day. */
    boolean holds(HsaId employee, HsaId unit, PersonId person, LocalDate today) {
        return lines.getOrDefault(IdentityTable.asListed(person), List.of()).stream()
                .anyMatch(line -> line.employee().equals(employee)
                        && line.unit().equals(unit)
                        && line.days().hold(today));
    }
}
