package se.samplan.endpoint;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samplan.contract.Fact;
import se.samplan.question.Question;
import se.samplan.reader.AccessReport;
import se.samplan.record.SourceRecord;

/**
 * What an answer shows to whom, if it arrives.
 *
 * @param question who asked for whom
 * @param access what was decided about the records
 * @param owners how many records of each owner are in the answer: the care giver, where a record names none the care unit, else the
 *     source
 */
public record Shown(Question question, AccessReport access, Map<String, Long> owners) {

    public Shown {
        owners = Map.copyOf(owners);
    }

    /** One in whose answer no record is. */
    public Shown(Question question, AccessReport access) {
        this(question, access, Map.of());
    }

    static Shown of(Question question, AccessReport access, List<SourceRecord> records) {
        return new Shown(
                question, access, records.stream().collect(groupingBy(Shown::owner, TreeMap::new, counting())));
    }

    private static String owner(SourceRecord record) {
        return record.facts()
                .get(Fact.CARE_GIVER)
                .or(() -> record.facts().get(Fact.CARE_UNIT))
                .orElseGet(() -> record.deliveredBy().logicalAddress().value());
    }
}
