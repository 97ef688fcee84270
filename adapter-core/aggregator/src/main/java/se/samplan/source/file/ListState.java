package se.samplan.source.file;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a list.
 *
 * @param lines in the list that holds
 * @param read when that list was read
 * @param trouble why the file as it is now cannot be used, if it cannot: the earlier list then holds
 */
public record ListState(int lines, Instant read, Optional<String> trouble) {}
