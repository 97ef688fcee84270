package se.samplan.source;

import java.util.function.Predicate;
import se.samplan.model.Source;
import se.samplan.question.Question;

/**
 * Tells which sources a question may be put to, as the platform's permission table (TAK) does.
 *
 * <p>Answers from memory: it neither waits nor fails. An implementation in front of a TAK service keeps a copy of its rows and
 * renews it beside the requests, as platforms do, so that a TAK that is down stops nobody.
 */
@FunctionalInterface
public interface Permissions {

    /** For this question: true for each source at which its sender or its original consumer may call the contract. */
    Predicate<Source> of(Question question);
}
