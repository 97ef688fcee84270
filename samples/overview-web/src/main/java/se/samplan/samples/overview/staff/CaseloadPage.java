package se.samplan.samples.overview.staff;

import java.util.List;

/**
 * A list of persons with what has changed, what is late and what does not fit together.
 *
 * @param text the list as it was pasted, to be sent again
 */
public record CaseloadPage(String text, List<PersonRow> rows, List<String> mistakes) {

    /** Nothing pasted yet. */
    public static CaseloadPage empty() {
        return new CaseloadPage("", List.of(), List.of());
    }

    /** For how many something has changed, is late or does not fit together. */
    public long toLookAt() {
        return rows.stream().filter(row -> !row.quiet()).count();
    }
}
