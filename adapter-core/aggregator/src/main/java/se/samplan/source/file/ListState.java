package se.samplan.source.file;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with a list.
 *
 * @param lines in the list that holds
 * @param read when that list was read
 * @param trouble why the file as it is now is not taken, if so: an earlier one holds
 */
public record ListState(int lines, Instant read, Optional<String> trouble) {}
