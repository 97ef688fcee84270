package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.samplan.samples.overview.ask.Fetched;
import se.samplan.samples.overview.ask.OverviewClient;
import se.samplan.samples.overview.ask.Question;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.mark.Remembered;
import se.samplan.samples.overview.mark.Seen;
import se.samplan.samples.overview.read.Overview;

/** Lets the reader of the demonstration have been here at an earlier step, so that something is new. */
@Component
@ConditionalOnProperty(name = "overview.form", havingValue = "demo")
class LastVisit {

    private static final int LOOKS = 3;

    private final Stage stage;
    private final OverviewClient client;
    private final Visits visits;
    private final Set<DemoReader> arrived = ConcurrentHashMap.newKeySet();

    LastVisit(Stage stage, OverviewClient client, Visits visits) {
        this.stage = stage;
        this.client = client;
        this.visits = visits;
    }

    /** The first page of a reader is a return visit, too, so that whoever opens the demonstration sees what is new. */
    void arrive(HttpSession session) {
        if (!arrived.contains(DemoReader.chosen(session))) {
            thenTo(stage.scene(), session);
        }
    }

    /** Looks at the earlier step, if there is one, and goes on; whether the stubs went along and all of it was seen. */
    boolean thenTo(Stage.Scene scene, HttpSession session) {
        DemoReader chosen = DemoReader.chosen(session);
        Reader reader = chosen.reader();
        visits.forget(session, reader);
        boolean seen = !scene.isReturn()
                || chosen.isStaff()
                || (stage.goTo(scene.lastTime()) && IntStream.range(0, LOOKS).anyMatch(time -> look(session, reader)));
        boolean there = stage.goTo(scene) && seen;
        if (there) {
            arrived.add(chosen);
        }
        return there;
    }

    /** Of a source that did not answer at the earlier step nothing would be new at the later one: such a look does not count. */
    private boolean look(HttpSession session, Reader reader) {
        if (client.ask(Question.of(reader, stage.clock(), Optional.empty())) instanceof Fetched.Answer answer) {
            Overview overview = Overview.of(answer.overview(), reader, stage.moment());
            if (overview.allAnswered()) {
                visits.shown(overview, new Remembered.Never());
                return visits.since(session, reader) instanceof Seen;
            }
        }
        return false;
    }
}
