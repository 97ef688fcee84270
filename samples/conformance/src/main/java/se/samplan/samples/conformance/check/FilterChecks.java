package se.samplan.samples.conformance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contract.Fact;
import se.samplan.contract.PublishedPeriod;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Filter;
import se.samplan.samples.conformance.message.Question;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Role;

/**
 * An answer under a filter is exactly that part of the unfiltered answer that matches. Values are taken from the unfiltered
 * answer, and one that no record has is tried too: it shows a filter that is ignored even where all records are alike.
 */
final class FilterChecks {

    /** An HSA-id that nobody has. */
    static final String UNKNOWN_ID = "TSTASTA00000-KIT0";

    private static final String UNKNOWN_CODE = "kit-unknown";
    private static final String NOBODYS_DAY = "19010101";
    private static final Text EXACTLY =
            new Text("exactly the matching records each time", "precis de poster som passar varje gång");
    private static final int DATE = 8;
    private static final int MOST_VALUES = 2;

    private FilterChecks() {}

    static List<Check> all() {
        return List.of(
                filter("FILTER-UNIT", Filter.CARE_UNIT, UNKNOWN_ID),
                filter("FILTER-GIVER", Filter.CARE_GIVER, UNKNOWN_ID),
                filter("FILTER-TYPE", Filter.TYPE, UNKNOWN_CODE),
                filter("FILTER-PROCESS", Filter.CARE_PROCESS, UNKNOWN_CODE),
                contact(),
                period(),
                source());
    }

    private static Check filter(String id, Filter filter, String nobodys) {
        return Check.of(
                        id,
                        Area.FILTERS,
                        Level.BASE,
                        probe -> Answers.ofRecords(
                                probe,
                                records -> judged(probe, records, cases(filter, records, nobodys), filter.fact())))
                .only(target -> target.contract().filters().contains(filter));
    }

    /** A filter with a value, and which records it should let through. */
    private record Case(Filter filter, String value, Predicate<Entry> matches) {}

    private static List<Case> cases(Filter filter, List<Entry> records, String nobodys) {
        return cases(filter, filter.fact(), records, nobodys);
    }

    private static List<Case> cases(Filter filter, Fact fact, List<Entry> records, String nobodys) {
        List<Case> cases = new ArrayList<>();
        values(records, fact).stream()
                .limit(MOST_VALUES)
                .forEach(value -> cases.add(new Case(filter, value, record -> has(record, fact, value))));
        cases.add(new Case(filter, nobodys, record -> false));
        return cases;
    }

    private static boolean has(Entry record, Fact fact, String value) {
        return record.first(fact).filter(value::equalsIgnoreCase).isPresent();
    }

    private static Set<String> values(List<Entry> records, Fact fact) {
        return records.stream()
                .flatMap(record -> record.first(fact).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Result judged(Probe probe, List<Entry> records, List<Case> cases, Fact fact) {
        List<Text> sent = new ArrayList<>();
        List<Text> complaints = new ArrayList<>();
        for (Case one : cases) {
            sent.add(Text.same(probe.target().contract().element(one.filter()) + " = " + one.value()));
            complaint(probe, records, one, probe.under(one.filter(), one.value()))
                    .ifPresent(complaints::add);
        }
        Text seen = values(records, fact).isEmpty() && fact != Fact.DOCUMENT_TIME
                ? new Text(
                        "only a value that no record has could be tried: no record says this",
                        "bara ett värde som ingen post har kunde provas: ingen post anger detta")
                : EXACTLY;
        return Result.of(sent, complaints, seen);
    }

    private static Optional<Text> complaint(Probe probe, List<Entry> records, Case one, Reply reply) {
        String what = probe.target().contract().element(one.filter()) + " = " + one.value();
        if (Probe.response(reply).isEmpty()) {
            return Optional.of(Text.of("%s: %s", "%s: %s", what, Words.of(reply)));
        }
        List<String> now = Answers.identities(probe.records(reply));
        List<String> right =
                Answers.identities(records.stream().filter(one.matches()).toList());
        if (now.equals(right)) {
            return Optional.empty();
        }
        return Optional.of(Text.of(
                "%s: %s came, %s of the unfiltered answer's %s should have%s",
                "%s: %s kom, %s av det ofiltrerade svarets %s skulle ha gjort det%s",
                what,
                Words.records(now.size()),
                right.size(),
                records.size(),
                now.size() == right.size() ? new Text(" and they are others", ", och det är andra") : ""));
    }

    private static Check contact() {
        return Check.of("FILTER-CONTACT", Area.FILTERS, Level.BASE, FilterChecks::contacts)
                .only(target -> target.contract().filters().contains(Filter.CARE_CONTACT));
    }

    /** The contract wants the source system named with it, so both filters stand in the request. */
    private static Result contacts(Probe probe) {
        return Answers.ofRecords(probe, records -> {
            Set<String> systems = values(records, Fact.SOURCE_SYSTEM);
            if (probe.target().role() == Role.AGGREGATOR || systems.size() != 1) {
                return Result.notTested(new Text(
                        "the filter needs one source system, and is not for aggregated questions",
                        "filtret kräver ett källsystem och är inte till för aggregerade frågor"));
            }
            String system = systems.iterator().next();
            List<Text> sent = new ArrayList<>();
            List<Text> complaints = new ArrayList<>();
            Fact contact = probe.target().contract().description().selection().careContact();
            for (Case one : cases(Filter.CARE_CONTACT, contact, records, UNKNOWN_CODE)) {
                Text what = Text.of(
                        "careContactId = %s, with the source system",
                        "careContactId = %s, med källsystemet",
                        one.value().equals(UNKNOWN_CODE)
                                ? UNKNOWN_CODE
                                : new Text("one of the answer's", "en av svarets"));
                sent.add(what);
                Reply reply = probe.ask(
                        what,
                        new Question(
                                probe.target().person(),
                                probe.target().personType(),
                                Map.of(
                                        Filter.CARE_CONTACT,
                                        List.of(one.value()),
                                        Filter.SOURCE_SYSTEM,
                                        List.of(system)),
                                "",
                                false));
                complaint(probe, records, one, reply).ifPresent(complaints::add);
            }
            return Result.of(sent, complaints, EXACTLY);
        });
    }

    private static Check period() {
        return Check.of("FILTER-PERIOD", Area.FILTERS, Level.BASE, FilterChecks::periods)
                .only(target -> target.contract().filters().contains(Filter.PERIOD));
    }

    private static Result periods(Probe probe) {
        PublishedPeriod period =
                probe.target().contract().description().selection().period();
        Set<Fact> times = period.facts().collect(Collectors.toSet());
        return Answers.ofRecords(probe, records -> {
            TreeSet<String> days = records.stream()
                    .flatMap(record -> days(record, times))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<Case> cases = new ArrayList<>();
            if (!days.isEmpty()) {
                cases.add(within(period, days.first(), days.first()));
            }
            if (days.size() > 1) {
                cases.add(within(period, days.last(), days.last()));
                cases.add(within(period, days.first(), days.last()));
            }
            cases.add(within(period, NOBODYS_DAY, NOBODYS_DAY));
            return judged(probe, records, cases, Fact.DOCUMENT_TIME);
        });
    }

    private static Case within(PublishedPeriod period, String from, String to) {
        return new Case(
                Filter.PERIOD,
                from + ".." + to,
                record -> period.fold(
                        times -> days(record, times.any())
                                .anyMatch(day -> day.compareTo(from) >= 0 && day.compareTo(to) <= 0),
                        interval -> overlaps(record, interval, from, to)));
    }

    /** GetCareContacts 3.0, section 3: what has begun and states no end goes on; what states an end alone began any time. */
    private static boolean overlaps(Entry record, PublishedPeriod.Interval interval, String from, String to) {
        List<String> stated = days(record, interval.facts().collect(Collectors.toSet()))
                .sorted()
                .toList();
        boolean noStart = days(record, Set.of(interval.start())).findAny().isEmpty();
        boolean noEnd = days(record, Set.of(interval.end())).findAny().isEmpty();
        return !stated.isEmpty()
                && ((noStart && !noEnd) || stated.get(0).compareTo(to) <= 0)
                && ((noEnd && !noStart) || stated.get(stated.size() - 1).compareTo(from) >= 0);
    }

    private static Stream<String> days(Entry record, Set<Fact> times) {
        return record.all(times).filter(time -> time.length() >= DATE).map(time -> time.substring(0, DATE));
    }

    private static Check source() {
        return Check.of("FILTER-SOURCE", Area.FILTERS, Level.BASE, FilterChecks::sources)
                .only(target -> target.contract().filters().contains(Filter.SOURCE_SYSTEM));
    }

    private static Result sources(Probe probe) {
        return Answers.ofRecords(probe, records -> {
            List<Text> sent = new ArrayList<>();
            List<Text> complaints = new ArrayList<>();
            String element = probe.target().contract().element(Filter.SOURCE_SYSTEM);
            for (Case one : cases(Filter.SOURCE_SYSTEM, records, UNKNOWN_ID)) {
                sent.add(Text.same(element + " = " + one.value()));
                Reply reply = probe.under(Filter.SOURCE_SYSTEM, one.value());
                boolean othersAreRefused = one.value().equals(UNKNOWN_ID) && Answers.refuses(reply);
                if (!othersAreRefused) {
                    complaint(probe, records, one, reply).ifPresent(complaints::add);
                }
            }
            return Result.of(
                    sent,
                    complaints,
                    new Text(
                            "its own records for each system, none for an unknown one",
                            "varje systems egna poster, inga för ett okänt"));
        });
    }
}
