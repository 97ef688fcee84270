package se.samplan.samples.overview.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.contracts.logistics.v3.structure.ContactGuidanceType;
import se.samplan.samples.overview.read.Ref;

/**
 * Whom to call, and about what or when, as an agreement says it (kontaktvägledning).
 *
 * @param situations in the words of the source; none of somebody who is only another way to reach one of the others
 */
public record Call(Person person, List<String> situations) {

    /** Those who can be reached, each once, in the order of the record: it has those who answer first before the others. */
    static List<Call> of(List<ContactGuidanceType> guidances, String record, People people) {
        Map<String, Call> calls = new LinkedHashMap<>();
        guidances.forEach(guidance -> around(guidance, record, people)
                .filter(person -> isParty(person, guidance, people))
                .map(person -> new Call(person, situations(guidance)))
                .forEach(call -> calls.merge(call.person().key(), call, Call::and)));
        guidances.forEach(guidance -> {
            boolean named = around(guidance, record, people).anyMatch(person -> isParty(person, guidance, people));
            around(guidance, record, people)
                    .map(person -> new Call(person, named ? List.of() : situations(guidance)))
                    .forEach(call -> calls.putIfAbsent(call.person().key(), call));
        });
        return List.copyOf(calls.values());
    }

    private static Stream<Person> around(ContactGuidanceType guidance, String record, People people) {
        return people.around(List.of(Ref.item(record, guidance.getGuidanceId()))).stream()
                .filter(person -> !person.ways().isEmpty());
    }

    private static boolean isParty(Person person, ContactGuidanceType guidance, People people) {
        return guidance.getContactParty() != null
                && people.isCalled(person, guidance.getContactParty().getName());
    }

    private static List<String> situations(ContactGuidanceType guidance) {
        return Optional.of(Objects.toString(guidance.getSituation(), "").strip())
                .filter(text -> !text.isEmpty())
                .stream()
                .toList();
    }

    private Call and(Call more) {
        return new Call(
                person,
                Stream.concat(situations.stream(), more.situations.stream())
                        .distinct()
                        .toList());
    }
}
