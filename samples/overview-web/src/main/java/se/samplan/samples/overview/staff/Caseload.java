package se.samplan.samples.overview.staff;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.samples.overview.ask.Fetched;
import se.samplan.samples.overview.ask.StaffQuestion;
import se.samplan.samples.overview.ask.Subject;
import se.samplan.samples.overview.mark.Looking;
import se.samplan.samples.overview.mark.MarkerStore;
import se.samplan.samples.overview.mark.Remembered;
import se.samplan.samples.overview.mark.Seen;

/**
 * Asks about the persons of a list side by side, no more at a time than its threads are, and for no longer than its time. Each
 * question fails for itself: what became of it is told in its row.
 */
public final class Caseload {

    private static final Logger LOG = LoggerFactory.getLogger(Caseload.class);

    private final Function<StaffQuestion, Fetched> client;
    private final MarkerStore markers;
    private final ExecutorService threads;
    private final long seconds;

    /** @param seconds the longest time for a whole list */
    public Caseload(
            Function<StaffQuestion, Fetched> client, MarkerStore markers, ExecutorService threads, long seconds) {
        this.client = client;
        this.markers = markers;
        this.threads = threads;
        this.seconds = seconds;
    }

    /**
     * The page of a list.
     *
     * @param text as it was pasted
     * @param remember whether what is new now is taken as read, so that the next look is compared with this one
     */
    public CaseloadPage page(Member member, LocalDateTime now, String text, Remember remember) {
        PersonList list = PersonList.of(text);
        List<Callable<PersonRow>> questions = list.persons().stream()
                .map(person -> (Callable<PersonRow>) () -> row(member, now, person, remember))
                .toList();
        return new CaseloadPage(text, rows(list.persons(), questions), list.mistakes());
    }

    /** Forgets what was seen of each person of a list. */
    public void forget(Member member, String text) {
        PersonList.of(text).persons().forEach(person -> markers.forget(member.at(person.id())));
    }

    private List<PersonRow> rows(List<PersonList.Listed> persons, List<Callable<PersonRow>> questions) {
        List<PersonRow> rows = new ArrayList<>();
        try {
            List<Future<PersonRow>> answers = threads.invokeAll(questions, seconds, TimeUnit.SECONDS);
            for (int i = 0; i < answers.size(); i++) {
                rows.add(row(persons.get(i).name(), answers.get(i)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            persons.stream().skip(rows.size()).forEach(person -> rows.add(late(person.name())));
        }
        return List.copyOf(rows);
    }

    private static PersonRow row(String name, Future<PersonRow> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException e) {
            return late(name);
        } catch (ExecutionException e) {
            LOG.error(
                    "a row of a list: {}",
                    Optional.ofNullable(e.getCause())
                            .map(Object::getClass)
                            .map(Class::getName)
                            .orElse("unknown"));
            return PersonRow.failed(name, "Kunde inte hämtas just nu.");
        }
    }

    private static PersonRow late(String name) {
        return PersonRow.failed(name, "Svaret hann inte komma. Försök igen om en stund.");
    }

    private PersonRow row(Member member, LocalDateTime now, PersonList.Listed person, Remember remember) {
        Looking looking = member.at(person.id());
        Remembered before = markers.find(looking);
        Fetched fetched = ask(member, person, before.seen().map(Seen::marker));
        if (!(fetched instanceof Fetched.Answer answer)) {
            return PersonRow.failed(person.name(), "Kunde inte hämtas just nu.");
        }
        boolean stays = before instanceof Remembered.Unknown
                || (before instanceof Seen && PersonRow.isCompared(answer.overview()));
        if (!stays || remember == Remember.NOW) {
            marker(answer.overview()).ifPresent(marker -> markers.keep(looking, new Seen(marker, now.toLocalDate())));
        }
        return PersonRow.of(person.name(), answer.overview(), before instanceof Remembered.Never);
    }

    /** A marker that the adapter does not take any more is none. */
    private Fetched ask(Member member, PersonList.Listed person, Optional<String> marker) {
        Fetched first = client.apply(question(member, person, marker));
        return first instanceof Fetched.Refused && marker.isPresent()
                ? client.apply(question(member, person, Optional.empty()))
                : first;
    }

    private static StaffQuestion question(Member member, PersonList.Listed person, Optional<String> marker) {
        return new StaffQuestion(
                member.employee(),
                member.unit(),
                new Subject(person.id(), member.asOf()),
                new StaffQuestion.Kind.Attention(marker));
    }

    private static Optional<String> marker(GetPlanningOverviewResponseType answer) {
        return Optional.ofNullable(answer.getChanges()).map(changes -> changes.getChangeMarker());
    }

    /** What the next look at a list is compared with. */
    public enum Remember {
        /** The look before this one: what is new stays new. */
        EARLIER,
        /** This look: what is new now has been read. */
        NOW
    }
}
