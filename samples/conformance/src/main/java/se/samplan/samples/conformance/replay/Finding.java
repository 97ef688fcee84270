package se.samplan.samples.conformance.replay;

import se.samplan.samples.conformance.message.Text;

/**
 * What differs from the story.
 *
 * @param words which record and how; nothing that the tested system wrote
 */
public record Finding(Code code, Text words) {

    /** Short and stable, for programs. */
    public enum Code {
        RECORD_MISSING,
        RECORD_EXTRA,
        RECORD_TWICE,
        RECORD_COUNT,
        CHANGE_MISSING,
        CHANGE_OTHER,
        CHANGE_EXTRA,
        CHANGE_NOT_COMPARED
    }
}
