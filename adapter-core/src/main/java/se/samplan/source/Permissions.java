package se.samplan.source;

import java.util.function.Predicate;
import se.samplan.model.Source;
import se.samplan.question.Question;

/** Tells which sources a question may be put to, as the platform's permission table (TAK) does. */
@FunctionalInterface
public interface Permissions {

    /** For this question: true for each source that may be asked. */
    Predicate<Source> of(Question question);
}
