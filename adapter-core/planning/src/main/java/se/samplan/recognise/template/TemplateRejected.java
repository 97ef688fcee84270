package se.samplan.recognise.template;

import java.util.List;

/** A file that is no template. Says all that is wrong with it: the element and the rule, never the value. */
public final class TemplateRejected extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    TemplateRejected(List<String> problems) {
        super(String.join("; ", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<String> problems() {
        return problems;
    }
}
