package se.samplan.samples.conformance.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.samplan.contract.Fact;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Xml;

/**
 * Puts the questions to records. A thing is there if it stands in the structure of the record; what stands in text alone is
 * for a person to read. A record that is broken answers no.
 */
final class Questions {

    private static final Set<String> GOALS_THAT_FELL = Set.of("cancelled", "rejected", "enteredInError");
    private static final Set<String> ACTIVITIES_THAT_FELL = Set.of("cancelled", "stopped", "enteredInError");
    private static final Set<String> NO_TIME = Set.of("notDecided", "onCondition");

    private Questions() {}

    /**
     * What the records of one contract say.
     *
     * @param interaction for example {@code GetCarePlans}
     */
    static List<Seen> of(String interaction, List<Entry> records) {
        return records.stream()
                .flatMap(record -> switch (interaction) {
                    case "GetCareAgreements" -> agreement(record);
                    case "GetCarePlans" -> plan(record);
                    case "GetCareDocumentation" -> Stream.of(shown(Measure.NOTE_SHOWN, record));
                    case "GetCareContacts" -> Stream.of(shown(Measure.CARE_CONTACT_SHOWN, record));
                    default -> Stream.<Seen>empty();
                })
                .toList();
    }

    private static Stream<Seen> agreement(Entry record) {
        if (!is(record.element(), "body/status", Set.of("active"))) {
            return Stream.empty();
        }
        List<Element> commitments = Xml.at(record.element(), "body/commitment")
                .filter(commitment -> is(commitment, "status", Set.of("open", "done")))
                .toList();
        List<Seen> seen = new ArrayList<>();
        seen.add(new Seen(Measure.AGREEMENT_BOTH_SIDES, isOf("patient", commitments) && isOf("care", commitments)));
        seen.add(shown(Measure.AGREEMENT_SHOWN, record));
        Xml.at(record.element(), "body/nextStep")
                .filter(step -> is(step, "status", Set.of("open", "booked")))
                .map(step -> new Seen(Measure.NEXT_STEP_WHEN, hasTime(step) || has(step, "bookedTimeRef")))
                .forEach(seen::add);
        return seen.stream();
    }

    private static boolean isOf(String party, List<Element> commitments) {
        return commitments.stream().anyMatch(commitment -> is(commitment, "party", Set.of(party)));
    }

    /** A plan that is a document alone has no status; it is ongoing as far as anybody can know. */
    private static Stream<Seen> plan(Entry record) {
        Optional<Element> structure =
                Xml.at(record.element(), "carePlanBody/structuredCarePlan").findFirst();
        if (structure.filter(plan -> !is(plan, "status", Set.of("active"))).isPresent()) {
            return Stream.empty();
        }
        List<Element> goals = standing("goal", "lifecycleStatus", GOALS_THAT_FELL, structure);
        List<Element> activities = standing("activity", "status", ACTIVITIES_THAT_FELL, structure);
        List<Element> followUps = standing("followUp", "status", Set.of("cancelled"), structure);
        return Stream.of(
                new Seen(Measure.PLAN_GOAL, !goals.isEmpty()),
                new Seen(Measure.PLAN_SUB_GOAL, goals.stream().anyMatch(goal -> has(goal, "parentGoalId"))),
                new Seen(
                        Measure.PLAN_RESPONSIBLE,
                        !activities.isEmpty()
                                && activities.stream().allMatch(activity -> has(activity, "responsible"))),
                new Seen(Measure.PLAN_FOLLOW_UP, followUps.stream().anyMatch(Questions::hasDate)),
                shown(Measure.PLAN_SHOWN, record));
    }

    private static List<Element> standing(String part, String status, Set<String> fell, Optional<Element> structure) {
        return structure.stream()
                .flatMap(plan -> Xml.children(plan, part).stream())
                .filter(item -> !is(item, status, fell))
                .toList();
    }

    private static boolean hasDate(Element followUp) {
        boolean hasDay = has(followUp, "schedule/dateTime") || has(followUp, "schedule/period/start");
        return has(followUp, "doneDate") || (hasDay && hasTime(followUp));
    }

    private static boolean hasTime(Element item) {
        return has(item, "schedule") && !is(item, "schedule/precision", NO_TIME);
    }

    private static Seen shown(Measure measure, Entry record) {
        return new Seen(
                measure,
                record.first(Fact.APPROVED_FOR_PATIENT)
                        .filter(Set.of("true", "1")::contains)
                        .isPresent());
    }

    /** Whether a fixed contact holds on a day; both its first and its last day belong to it. */
    static boolean holds(Entry contact, LocalDate day) {
        Optional<LocalDate> start = day(contact, "period/start");
        boolean hasEnded = day(contact, "period/end").filter(day::isAfter).isPresent();
        return start.isPresent() && !day.isBefore(start.get()) && !hasEnded;
    }

    private static Optional<LocalDate> day(Entry contact, String path) {
        try {
            return Xml.at(contact.element(), path)
                    .map(Xml::text)
                    .findFirst()
                    .map(text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean has(Element item, String path) {
        return Xml.at(item, path).findAny().isPresent();
    }

    private static boolean is(Element item, String path, Set<String> values) {
        return Xml.at(item, path).map(Xml::text).anyMatch(values::contains);
    }
}
