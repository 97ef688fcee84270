package se.samplan.reader;

import java.util.List;
import se.samplan.model.PersonId;
import se.samplan.question.Audience;
import se.samplan.question.Caller;

/**
 * What a check is asked: everything of one request in one question, as a service over HTTP or SOAP would have it.
 *
 * @param person whose records they are
 * @param caller on whose behalf it is asked: staff of a care giver and a unit
 * @param records each once
 */
public record AccessQuestion(PersonId person, Caller caller, List<Ownership> records) {

    public AccessQuestion {
        records = List.copyOf(records);
    }

    /** Who reads: staff of a care giver and a unit, and the employee if the consumer has named one. */
    public Audience reader() {
        return caller.audience();
    }
}
