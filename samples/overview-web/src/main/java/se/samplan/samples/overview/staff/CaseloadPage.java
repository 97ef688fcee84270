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

    /** Of whom there is something to say, in the order of the list. */
    public List<PersonRow> told() {
        return rows.stream()
                .filter(row -> !row.quiet() || row.told().isPresent())
                .toList();
    }

    /** Of whom there is nothing to say, by name. */
    public List<String> quiet() {
        return rows.stream()
                .filter(row -> row.quiet() && row.told().isEmpty())
                .map(PersonRow::name)
                .toList();
    }

    /** For how many something has changed, is late or does not fit together. */
    public long toLookAt() {
        return rows.stream().filter(row -> !row.quiet()).count();
    }
}
