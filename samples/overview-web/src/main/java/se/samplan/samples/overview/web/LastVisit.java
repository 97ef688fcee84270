package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.samplan.samples.overview.ask.Fetched;
import se.samplan.samples.overview.ask.OverviewClient;
import se.samplan.samples.overview.ask.Question;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.mark.Seen;

/** Lets the reader of the demonstration have been here at an earlier step, so that something is new. */
@Component
@ConditionalOnProperty(name = "overview.form", havingValue = "demo")
class LastVisit {

    private static final int DAY = 8;

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
        if (arrived.add(DemoReader.chosen(session))) {
            thenTo(stage.scene(), session);
        }
    }

    /** Looks at the earlier step, if there is one, and goes on; whether the stubs went along. */
    boolean thenTo(Stage.Scene scene, HttpSession session) {
        DemoReader chosen = DemoReader.chosen(session);
        arrived.add(chosen);
        Reader reader = chosen.reader();
        visits.forget(session, reader);
        return (!scene.isReturn() || (stage.goTo(scene.lastTime()) && look(reader))) && stage.goTo(scene);
    }

    private boolean look(Reader reader) {
        Optional<String> clock = stage.clock();
        if (client.ask(Question.of(reader, clock, Optional.empty())) instanceof Fetched.Answer answer) {
            Optional.ofNullable(answer.overview().getChanges())
                    .map(changes -> changes.getChangeMarker())
                    .ifPresent(marker -> visits.keep(reader, new Seen(marker, day(clock.orElseThrow()))));
        }
        return true;
    }

    private static LocalDate day(String clock) {
        return LocalDate.parse(clock.substring(0, DAY), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
