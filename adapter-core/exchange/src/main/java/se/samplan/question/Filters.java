package se.samplan.question;

import java.util.List;
import java.util.Optional;

/**
 * Which records the consumer wants, of those that it may have. A list that is empty, or a value that is not there, filters
 * nothing. Values are as written; HSA-ids are compared without case.
 *
 * <p>The first six are filters of the published contracts and hold even if a source ignores them; the others are ours.
 *
 * @param careUnits care units, HSA-id
 * @param careGivers care givers, HSA-id
 * @param period matched against the record's own times
 * @param careContacts care contacts (vårdkontakt)
 * @param types types of plan, contact or agreement, by code
 * @param careProcess health issue (hälsoärende)
 * @param statuses lifecycle status
 * @param prominences display level: overview or detail
 * @param careSpheres healthcare, socialCare or joint
 * @param validity overlaps the time in which the record is valid
 * @param goalStatuses a goal of the plan has one of these, as lifecycle or achievement status
 * @param topics a part of the record has one of these topics
 * @param responsibleParties somebody with one of these names or party types is responsible for something in the record
 * @param text all of its words stand in the record's texts
 * @param changedSince the record changed at that time or later, YYYYMMDDhhmmss
 */
public record Filters(
        List<String> careUnits,
        List<String> careGivers,
        Optional<Period> period,
        List<String> careContacts,
        List<String> types,
        Optional<CareProcess> careProcess,
        List<String> statuses,
        List<String> prominences,
        List<String> careSpheres,
        Optional<Period> validity,
        List<String> goalStatuses,
        List<String> topics,
        List<String> responsibleParties,
        Optional<String> text,
        Optional<String> changedSince) {

    /** No filter at all. */
    public static final Filters NONE = new Filters(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    public Filters {
        careUnits = List.copyOf(careUnits);
        careGivers = List.copyOf(careGivers);
        careContacts = List.copyOf(careContacts);
        types = List.copyOf(types);
        statuses = List.copyOf(statuses);
        prominences = List.copyOf(prominences);
        careSpheres = List.copyOf(careSpheres);
        goalStatuses = List.copyOf(goalStatuses);
        topics = List.copyOf(topics);
        responsibleParties = List.copyOf(responsibleParties);
    }

    /** Whether more must be known of a record than its key facts to tell if it is wanted. */
    public boolean needDetails() {
        return !goalStatuses.isEmpty() || !topics.isEmpty() || !responsibleParties.isEmpty() || text.isPresent();
    }
}
