package se.samplan.endpoint;

import se.samplan.question.Question;
import se.samplan.reader.AccessReport;

/**
 * What an answer shows to whom, if it arrives.
 *
 * @param question who asked for whom
 * @param access what was decided about the records
 */
public record Shown(Question question, AccessReport access) {}
