package se.samplan.record;

import se.samplan.outcome.FailureKind;

/**
 * Records of one source that the reader may not see, for one reason, where the reader may know that there are some (INV-L6).
 *
 * @param kind the reason, in the words of the status
 * @param count how many records
 * @param atSource whether it may be told which source they come from
 */
public record Withheld(FailureKind kind, int count, boolean atSource) {}
