package se.samplan.source;

import java.util.Optional;
import se.samplan.model.LogicalAddress;

/**
 * The row by which a call is permitted, for an operator who asks why.
 *
 * @param row as the operator has written it
 * @param above the unit above the source whose row it is; empty if it is the source's own, or one for all
 */
public record Grant(String row, Optional<LogicalAddress> above) {}
