package se.samplan.samples.conformance.message;

import java.util.List;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param personType OID of the kind of identity
 * @param filters values of each filter; a period is written {@code YYYYMMDD..YYYYMMDD}
 * @param more XML for the request's any
 * @param withoutPerson leaves the mandatory person out
 */
public record Question(
        String personId, String personType, Map<Filter, List<String>> filters, String more, boolean withoutPerson) {

    public Question {
        filters = Map.copyOf(filters);
    }

    /** All that there is about a person. */
    public static Question about(String personId, String personType) {
        return new Question(personId, personType, Map.of(), "", false);
    }

    public Question under(Filter filter, String value) {
        return new Question(personId, personType, Map.of(filter, List.of(value)), more, withoutPerson);
    }

    public Question holding(String xml) {
        return new Question(personId, personType, filters, xml, withoutPerson);
    }

    public Question ofType(String oid) {
        return new Question(personId, oid, filters, more, withoutPerson);
    }

    public Question aboutNobody() {
        return new Question(personId, personType, filters, more, true);
    }

    List<String> values(Filter filter) {
        return filters.getOrDefault(filter, List.of());
    }

    /** The identity is not told (INV-L7). */
    @Override
    public String toString() {
        return "Question" + filters;
    }
}
