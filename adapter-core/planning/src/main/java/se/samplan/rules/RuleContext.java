package se.samplan.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;

/**
 * What the rules must know beside the record.
 *
 * @param today Swedish date of the answer
 * @param requested the person asked for
 * @param source the system that answers
 */
public record RuleContext(LocalDate today, PersonId requested, HsaId source) {

    public RuleContext {
        requireNonNull(today, "today");
        requireNonNull(requested, "requested");
        requireNonNull(source, "source");
    }
}
