package se.samplan.samples.overview.page;

/**
 * How something stands: a shape of its own and words; the colour comes last.
 *
 * @param css class of the colour
 * @param icon name of the shape
 * @param text in whole words
 */
public record State(String css, String icon, String text) {

    /** Something that is open, or has been done. */
    static State open(String text) {
        return new State("open", "open", text);
    }

    static State closed(String text) {
        return new State("closed", "closed", text);
    }

    static State soon(String text) {
        return new State("soon", "soon", text);
    }

    static State done(String text) {
        return new State("done", "done", text);
    }

    static State past(String text) {
        return new State("was", "was", text);
    }

    static State late(String text) {
        return new State("late", "late", text);
    }

    static State missing(String text) {
        return new State("miss", "late", text);
    }

    static State noTime(String text) {
        return new State("none", "notime", text);
    }

    static State half(String text) {
        return new State("half", "half", text);
    }

    static State planned(String text) {
        return new State("none", "plan", text);
    }
}
