package se.samplan.produce.index;

/**
 * A change that waits to be sent.
 *
 * @param id of this change; a later one of the same post has another
 */
public record OutboxEntry(String id, IndexChange change) {}
