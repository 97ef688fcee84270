package se.samplan.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.question.Filters;
import se.samplan.question.Period;
import se.samplan.question.QuestionRejected;

/** Puts together the filters that a published request can have. Absent parts filter nothing. */
record PublishedFilters(
        List<String> careUnits,
        List<String> careGivers,
        Optional<Period> period,
        List<String> careContacts,
        List<String> types,
        Optional<String> careProcess) {

    static final PublishedFilters NONE =
            new PublishedFilters(List.of(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());

    PublishedFilters ofUnits(Stream<String> ids) {
        return new PublishedFilters(stated("care unit", ids), careGivers, period, careContacts, types, careProcess);
    }

    PublishedFilters ofGivers(Stream<String> ids) {
        return new PublishedFilters(careUnits, stated("care giver", ids), period, careContacts, types, careProcess);
    }

    PublishedFilters within(Optional<Period> days) {
        return new PublishedFilters(careUnits, careGivers, days, careContacts, types, careProcess);
    }

    PublishedFilters ofContacts(List<String> ids) {
        return new PublishedFilters(careUnits, careGivers, period, ids, types, careProcess);
    }

    PublishedFilters ofTypes(Stream<String> codes) {
        return new PublishedFilters(careUnits, careGivers, period, careContacts, stated("type", codes), careProcess);
    }

    PublishedFilters ofProcess(Optional<String> id) {
        return new PublishedFilters(careUnits, careGivers, period, careContacts, types, id);
    }

    /** An id without extension or a type without code would be met by no record, and look like a person without any. */
    private static List<String> stated(String filter, Stream<String> values) {
        List<String> all = values.toList();
        if (all.stream().anyMatch(String::isBlank)) {
            throw new QuestionRejected("filter on " + filter + ": an id needs its extension, a type its code");
        }
        return all;
    }

    /** @throws QuestionRejected if the last day comes before the first */
    static Period period(String element, String start, String end) {
        try {
            return new Period(start, end);
        } catch (IllegalArgumentException e) {
            throw new QuestionRejected(element + ": the end must not come before the start");
        }
    }

    Filters filters() {
        return new Filters(
                careUnits,
                careGivers,
                period,
                careContacts,
                types,
                careProcess,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
