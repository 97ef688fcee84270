package se.samplan.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.model.HsaId;
import se.samplan.question.CareProcess;
import se.samplan.question.Filters;
import se.samplan.question.FiltersBuilder;
import se.samplan.question.Period;
import se.samplan.question.QuestionInvalid;
import se.samplan.question.QuestionRejected;

/**
 * Puts together the filters that a published request can have. Absent parts filter nothing, and no more do
 * parts that are there and say nothing.
 */
record PublishedFilters(
        List<HsaId> careUnits,
        List<HsaId> careGivers,
        Optional<Period> period,
        List<String> careContacts,
        List<String> types,
        Optional<CareProcess> careProcess) {

    static final PublishedFilters NONE =
            new PublishedFilters(List.of(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());

    /** HSA-ids, as contracts send them that have no other ids. */
    PublishedFilters ofUnits(List<String> ids) {
        return new PublishedFilters(hsaIds(stated(ids)), careGivers, period, careContacts, types, careProcess);
    }

    PublishedFilters ofUnitIds(Stream<StatedId> ids) {
        return ofUnits(ids.flatMap(id -> id.within("care unit").stream()).toList());
    }

    /** HSA-ids, as contracts send them that have no other ids. */
    PublishedFilters ofGivers(List<String> ids) {
        return new PublishedFilters(careUnits, hsaIds(stated(ids)), period, careContacts, types, careProcess);
    }

    PublishedFilters ofGiverIds(Stream<StatedId> ids) {
        return ofGivers(ids.flatMap(id -> id.within("care giver").stream()).toList());
    }

    PublishedFilters within(Optional<Period> days) {
        return new PublishedFilters(careUnits, careGivers, days, careContacts, types, careProcess);
    }

    PublishedFilters ofContacts(List<String> ids) {
        return new PublishedFilters(careUnits, careGivers, period, stated(ids), types, careProcess);
    }

    PublishedFilters ofTypes(Stream<StatedCode> codes) {
        return new PublishedFilters(
                careUnits,
                careGivers,
                period,
                careContacts,
                codes.flatMap(code -> code.stated().stream()).toList(),
                careProcess);
    }

    PublishedFilters ofProcess(Optional<StatedId> id) {
        return new PublishedFilters(
                careUnits, careGivers, period, careContacts, types, id.flatMap(StatedId::careProcess));
    }

    private static List<HsaId> hsaIds(List<String> ids) {
        return ids.stream().map(HsaId::new).toList();
    }

    /** What says something. The schemas let the rest pass, and consumers send empty elements for filters not filled in. */
    private static List<String> stated(List<String> ids) {
        return ids.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
    }

    /** The one source system that is asked for, if one is. */
    static Optional<String> source(@Nullable String id) {
        return Optional.ofNullable(id).filter(text -> !text.isBlank());
    }

    /**
     * @throws QuestionInvalid if the calendar has no such day
     * @throws QuestionRejected if the last day comes before the first
     */
    static Period period(String element, String start, String end) {
        LocalDate first = day(start);
        LocalDate last = day(end);
        if (first.isAfter(last)) {
            throw new QuestionRejected(element + ": the end must not come before the start");
        }
        return Period.between(first, last);
    }

    private static LocalDate day(String text) {
        return Period.day(text).orElseThrow(() -> new QuestionInvalid("Perioden i frågan har en dag som inte finns."));
    }

    Filters filters() {
        return FiltersBuilder.builder()
                .careUnits(careUnits)
                .careGivers(careGivers)
                .period(period)
                .careContacts(careContacts)
                .types(types)
                .careProcess(careProcess)
                .build();
    }
}
