package se.samplan.list;

import java.util.List;

/** A list cannot be used. Says why, line by line, without what stands in the file. */
public final class ListRejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems each with its place, and without a value */
    public ListRejected(List<String> problems) {
        super(String.join("; ", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** Each thing that is wrong. */
    public List<String> problems() {
        return problems;
    }
}
