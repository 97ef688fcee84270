package se.samplan.spring;

import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.model.PersonId;
import se.samplan.produce.JournalSystem;
import se.samplan.question.Identities;

/**
 * Identities that are known beside those of the journal: each identity that the journal knows of a person is looked up. A
 * record under any of them is the person's, as it is in the role of an aggregator.
 */
public record MoreIdentities(Identities listed) {

    Set<PersonId> of(PersonId person, JournalSystem journal) {
        return journal.identitiesOf(person).stream()
                .flatMap(known -> listed.of(known).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
