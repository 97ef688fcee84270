package se.samplan.merge;

import java.util.List;

/**
 * Something that a person should look at (iakttagelse). A hint, never a decision; says what differs or is missing and who
 * says it, never who is wrong.
 *
 * @param id the same for the same statements, in every answer
 * @param statements the records that were compared, at least one
 * @param text plain Swedish
 */
public record Finding(String id, Kind kind, Severity severity, List<Statement> statements, String text) {

    public Finding {
        statements = List.copyOf(statements);
    }

    /** What kind of thing was seen. */
    public enum Kind {
        /** A relation whose target its source does not have. */
        DANGLING_LINK,
        /** Several fixed contacts of one type at the same time. */
        OVERLAP
    }

    /** How much it matters. */
    public enum Severity {
        INFORMATION,
        WARNING
    }

    /**
     * One of the things compared.
     *
     * @param system the source system, or empty if it is not known
     * @param recordId as {@code system:documentId}
     */
    public record Statement(String system, String recordId) {}
}
