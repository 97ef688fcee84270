package se.samplan.reader;

import java.util.List;
import se.samplan.model.PersonId;
import se.samplan.question.Audience;

/**
 * What a check is asked: everything of one request in one question, as a service over HTTP or SOAP would have it.
 *
 * @param person whose records they are
 * @param reader staff of a care giver and a unit
 * @param records each once
 */
public record AccessQuestion(PersonId person, Audience reader, List<Ownership> records) {

    public AccessQuestion {
        records = List.copyOf(records);
    }
}
