package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.mark.Looking;
import se.samplan.samples.overview.mark.MarkerStore;
import se.samplan.samples.overview.mark.Remembered;
import se.samplan.samples.overview.mark.Seen;
import se.samplan.samples.overview.read.Overview;

/**
 * Since when something is new. A session compares with how far its reader had seen when it began, so that a page that is opened
 * twice tells the same; what it shows is remembered for the next session.
 */
@Component
class Visits {

    private static final String BEGUN = "begun";

    private final MarkerStore store;

    Visits(MarkerStore store) {
        this.store = store;
    }

    /** With what a session began, for one reader. */
    private record Begun(Reader reader, Remembered before) {}

    /** How far she had seen before this session. What could not be read is asked for again by the next page. */
    Remembered since(HttpSession session, Reader reader) {
        if (session.getAttribute(BEGUN) instanceof Begun begun && begun.reader().equals(reader)) {
            return begun.before();
        }
        Remembered before = store.find(looking(reader));
        if (!(before instanceof Remembered.Unknown)) {
            session.setAttribute(BEGUN, new Begun(reader, before));
        }
        return before;
    }

    /**
     * What is new has been shown: the next session begins here. Where it could not be told what is new, nothing is kept, or what
     * came since the marker that could not be read would never be told.
     */
    void shown(Overview overview, Remembered before) {
        if (!(before instanceof Remembered.Unknown)) {
            overview.marker().ifPresent(marker -> keep(overview.reader(), new Seen(marker, overview.today())));
        }
    }

    void keep(Reader reader, Seen seen) {
        store.keep(looking(reader), seen);
    }

    /** Her next visit is her first. */
    void forget(HttpSession session, Reader reader) {
        store.forget(looking(reader));
        begin(session);
    }

    /** As if she came anew. */
    void begin(HttpSession session) {
        session.removeAttribute(BEGUN);
    }

    private static Looking looking(Reader reader) {
        return new Looking(reader.agent().map(Reader.Agent::id).orElse(reader.personId()), reader.personId());
    }
}
