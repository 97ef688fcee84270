package se.samplan.reader;

import se.samplan.question.Question;

/** Hears what was decided about access, for the access log. Must not throw and must not wait. */
@FunctionalInterface
public interface AccessListener {

    /** Access to every record of the request has been decided. */
    void decided(Question question, AccessReport report);
}
