package se.samplan.rules;

import java.time.LocalDate;
import java.util.Set;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;

/**
 * What rules must know beside the record.
 *
 * @param today in Sweden
 * @param persons who was asked for, with every identity that is linked to it
 * @param sourceSystem whose records they are said to be
 */
public record RuleContext(LocalDate today, Set<PersonId> persons, HsaId sourceSystem) {}
