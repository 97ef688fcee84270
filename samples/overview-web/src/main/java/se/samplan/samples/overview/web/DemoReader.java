package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import se.samplan.samples.overview.ask.Employee;
import se.samplan.samples.overview.ask.Reader;

/** The readers of the story, among whom whoever comes to the demonstration chooses. */
enum DemoReader {
    ASTA("Asta själv", "", ""),
    MARIA("Maria, ombud", "196802149283", "Maria"),
    STAFF("Farzane, personal", DemoReader.STAFF_ID, "Farzane Hatamian");

    /** HSA-id of the member of staff. */
    private static final String STAFF_ID = "TSTASTA00000-P401";

    private static final String CHOSEN = "demo-reader";

    private final String words;
    private final String agent;
    private final String name;

    DemoReader(String words, String agent, String name) {
        this.words = words;
        this.agent = agent;
        this.name = name;
    }

    /** As it stands in the bar. */
    public String words() {
        return words;
    }

    Reader reader() {
        return new Reader(
                "194304247663",
                "Asta Blomberg",
                agent.isEmpty() ? Optional.empty() : Optional.of(new Reader.Agent(agent, name)));
    }

    /** The member of staff, as her adapter is told of her. */
    Employee employee() {
        return new Employee(agent, Optional.of(name), Optional.of("Sjuksköterska"));
    }

    /** Whether it is somebody of the staff, who has pages of her own. */
    boolean isStaff() {
        return this == STAFF;
    }

    static DemoReader chosen(HttpSession session) {
        return session.getAttribute(CHOSEN) instanceof DemoReader chosen ? chosen : MARIA;
    }

    void choose(HttpSession session) {
        session.setAttribute(CHOSEN, this);
    }
}
