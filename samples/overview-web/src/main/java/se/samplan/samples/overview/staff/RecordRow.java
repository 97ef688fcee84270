package se.samplan.samples.overview.staff;

import se.samplan.samples.overview.page.State;
import se.samplan.samples.overview.words.Sentence;

/**
 * What becomes of one record for the reader, or of several that are alike.
 *
 * @param count how many
 * @param what kind, or if it is shown and has one, title
 * @param source who has it
 * @param why the reason, for what is withheld or cut; otherwise blank
 */
public record RecordRow(long count, Sentence what, String source, State state, String why) {}
