package se.samplan.understand.service;

import static java.util.Objects.requireNonNull;

import java.util.List;
import se.samplan.model.planning.RelatedService;
import se.samplan.understand.Statement;

/**
 * A related service that the reader is shown.
 *
 * @param service 1..1; what and where it is, as the record states it
 * @param host 1..1; the name of its host, in small letters, which is always shown beside it (INV-K4)
 * @param hiddenFromPerson whether the person, for whom it is, does not get it because its host is not on the operator's list;
 *     never true for a person or an agent
 * @param statements 1..*; what it belongs to: plan, activity, agreement, next step or contact, and the booked times of these
 */
public record ServiceLink(RelatedService service, String host, boolean hiddenFromPerson, List<Statement> statements) {

    public ServiceLink {
        requireNonNull(service, "service");
        requireNonNull(host, "host");
        statements = statements.stream().distinct().sorted().toList();
    }
}
