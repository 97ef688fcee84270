package se.samplan.source;

import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;

/**
 * Why other sources may hold data than those that are known.
 *
 * @param index the engagement index, by its owner's logical address
 * @param kind what was wrong with it
 */
public record IndexTrouble(Source index, FailureKind kind) {}
