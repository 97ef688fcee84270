package se.samplan.samples.conformance.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a review came to, as it may be published. It holds no record, no identity and no number below ten.
 *
 * @param day on which it was made; a fixed contact counts if it holds on this day
 * @param sections what was asked for, in the order of the page
 * @param untold what was not reviewed, and why
 */
public record Review(LocalDate day, List<Section> sections, List<Untold> untold) {

    public Review {
        sections = List.copyOf(sections);
        untold = List.copyOf(untold);
    }

    /** @param persons the answers about each person */
    static Review of(LocalDate day, List<List<Answer>> persons) {
        List<Seen> seen = persons.stream()
                .flatMap(answers -> Stream.concat(
                        answers.stream()
                                .flatMap(answer -> Questions.of(interaction(answer), answer.records()).stream()),
                        person(day, answers)))
                .toList();
        List<Section> sections = Arrays.stream(Base.values())
                .filter(base -> persons.stream().flatMap(List::stream).anyMatch(answer -> isAbout(base, answer)))
                .map(base -> Disclosure.of(base, seen))
                .toList();
        return new Review(day, sections, untold(persons));
    }

    /** A person of whom an answer is missing may have a contact that is not seen, and is not counted. */
    private static Stream<Seen> person(LocalDate day, List<Answer> answers) {
        List<Answer> contacts =
                answers.stream().filter(answer -> isAbout(Base.PERSONS, answer)).toList();
        if (contacts.isEmpty() || !contacts.stream().allMatch(Answer::isWhole)) {
            return Stream.empty();
        }
        boolean hasOne = contacts.stream()
                .flatMap(answer -> answer.records().stream())
                .anyMatch(contact -> Questions.holds(contact, day));
        return Stream.of(new Seen(Measure.PERSON_FIXED_CONTACT, hasOne));
    }

    private static boolean isAbout(Base base, Answer answer) {
        return switch (base) {
            case AGREEMENTS, NEXT_STEPS -> interaction(answer).equals("GetCareAgreements");
            case PLANS -> interaction(answer).equals("GetCarePlans");
            case NOTES -> interaction(answer).equals("GetCareDocumentation");
            case CARE_CONTACTS -> interaction(answer).equals("GetCareContacts");
            case PERSONS -> interaction(answer).equals("GetCareManagers");
        };
    }

    private static String interaction(Answer answer) {
        return answer.contract().replaceFirst("/.*", "");
    }

    private static List<Untold> untold(List<List<Answer>> persons) {
        Map<String, Map<Unreviewed, Integer>> counted = new TreeMap<>();
        persons.stream()
                .flatMap(List::stream)
                .forEach(answer -> answer.missing()
                        .ifPresent(why -> counted.computeIfAbsent(answer.contract(), name -> new TreeMap<>())
                                .merge(why, 1, Integer::sum)));
        List<Untold> untold = new ArrayList<>();
        counted.forEach((contract, reasons) ->
                reasons.forEach((why, number) -> untold.add(new Untold(contract, why, Disclosure.told(number)))));
        return untold;
    }

    /** Whether there was something to review, and every answer was reviewed in full. */
    public boolean isWhole() {
        return !sections.isEmpty() && untold.isEmpty();
    }
}
