package se.samplan.samples.spring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samplan.model.PersonId;

/** Asks the journal's database about one patient. */
@Component
class JournalDatabase {

    /** Something that belongs to a record. */
    private record Part<T>(String record, T part) {}

    private final JdbcClient database;

    JournalDatabase(JdbcClient database) {
        this.database = database;
    }

    /** @param query has the parameter {@code :identity} */
    <T> List<T> of(PersonId patient, String query, Row.Reading<T> reading) {
        return database.sql(query)
                .param("identity", patient.id())
                .query(Row.read(reading))
                .list();
    }

    /**
     * The parts of all the patient's records by the id of the record: one query, however many records there are.
     *
     * @param query has the parameter {@code :identity}, and gives a column {@code record_id}
     */
    <T> Map<String, List<T>> partsOf(PersonId patient, String query, Row.Reading<T> reading) {
        return of(patient, query, row -> new Part<>(row.text("record_id"), reading.of(row))).stream()
                .collect(groupingBy(Part::record, mapping(Part::part, toList())));
    }
}
