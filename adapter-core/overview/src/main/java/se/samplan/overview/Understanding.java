package se.samplan.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.bind.Bound;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.overview.Overview.Sections;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;
import se.samplan.understand.asking.AskQuestion;
import se.samplan.understand.asking.Candidate;
import se.samplan.understand.asking.WhomToAsk;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.booking.BookingLinks;
import se.samplan.understand.change.ChangesInWords;
import se.samplan.understand.change.RecordChange;
import se.samplan.understand.coverage.Coverage;
import se.samplan.understand.due.Due;
import se.samplan.understand.finding.Findings;
import se.samplan.understand.finding.Grounds;
import se.samplan.understand.graph.Graph;
import se.samplan.understand.matrix.Matrix;
import se.samplan.understand.plannote.DocumentText;
import se.samplan.understand.plannote.MarkedNote;
import se.samplan.understand.plannote.QuotedPlan;
import se.samplan.understand.risk.RiskCards;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.service.ServiceLinks;
import se.samplan.understand.service.ServiceVerdict;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.timeline.Timeline;

/**
 * Makes the sections that are asked for, and what those need: roster, graph and links of bookings are made when the first section
 * wants them, once. For one answer and one thread.
 */
final class Understanding {

    private final OverviewAsked asked;
    private final Bound bound;
    private final Planning planning;
    private final ServiceAudience reader;
    private final Overview.Lists lists;
    private final Map<RecordKey, DocumentText> texts;
    private final List<RecordChange> changes;
    private final Made<Reading> reading;
    private final Made<Roster> roster;
    private final Made<Graph> graph;
    private final Made<List<BookingLink>> bookings;

    Understanding(OverviewAsked asked, Overview.Seen seen, Coverage coverage, Overview.Lists lists) {
        this.asked = asked;
        this.bound = seen.bound();
        this.planning = bound.planning();
        this.reader = seen.reader();
        this.lists = lists;
        this.texts = seen.texts();
        this.changes = RecordChanges.of(seen.bound(), seen.news());
        this.reading = new Made<>(() -> new Reading(planning, asked.asOf()));
        this.roster = new Made<>(() -> Roster.of(planning, asked.asOf()));
        this.graph = new Made<>(() -> Graph.of(reading.get(), coverage, reader));
        this.bookings = new Made<>(() -> BookingLinks.of(reading.get(), graph.get()));
    }

    /** Something that is made when it is wanted for the first time. */
    private static final class Made<T> implements Supplier<T> {

        private final Supplier<T> making;
        private @Nullable T made;

        Made(Supplier<T> making) {
            this.making = making;
        }

        @Override
        public T get() {
            T known = made;
            if (known == null) {
                known = making.get();
                made = known;
            }
            return known;
        }
    }

    Sections sections() {
        return new Sections(
                wanted(roster, Section.CONTACTS),
                wanted(this::whomToAsk, Section.CONTACTS).orElse(List.of()),
                wanted(this::timeline, Section.TIMELINE),
                wanted(bookings, Section.TIMELINE).orElse(List.of()),
                wanted(graph, Section.CONTACTS, Section.AGREEMENTS, Section.PLANS),
                wanted(this::planNotes, Section.PLANS).orElse(List.of()),
                wanted(this::documents, Section.PLANS).orElse(List.of()),
                wanted(() -> Matrix.of(reading.get(), roster.get()), Section.RESPONSIBILITIES),
                wanted(() -> Due.of(planning, roster.get(), asked.asOf()), Section.DUE),
                wanted(() -> RiskCards.of(reading.get(), roster.get()), Section.RISKS),
                wanted(
                        () -> Findings.of(
                                new Grounds(reading.get(), graph.get(), roster.get(), bookings.get()), this::isShown),
                        Section.FINDINGS),
                wanted(() -> ServiceLinks.of(reading.get(), bookings.get(), reader, lists.hosts()), Section.LINKS),
                wanted(() -> ChangesInWords.of(planning, changes), Section.CHANGES));
    }

    private List<MarkedNote> planNotes() {
        return lists.planNotes().of(bound.inOrder(planning.notes()));
    }

    private List<QuotedPlan> documents() {
        return lists.documents().of(bound.inOrder(planning.plans()), texts);
    }

    private Timeline timeline() {
        return Timeline.of(planning, roster.get(), asked.ofTimeline(RecordChanges.earlierStarts(planning, changes)));
    }

    /** Empty if none of these sections is asked for. */
    private <T> Optional<T> wanted(Supplier<T> making, Section... by) {
        return Stream.of(by).anyMatch(asked.sections()::contains) ? Optional.of(making.get()) : Optional.empty();
    }

    private List<Candidate> whomToAsk() {
        return asked.topic()
                .map(topic -> new WhomToAsk(planning, roster.get(), asked.asOf(), this::isShown)
                        .now(AskQuestion.about(topic)))
                .orElse(List.of());
    }

    private boolean isShown(RelatedService service) {
        return ServiceVerdict.of(service, reader, lists.hosts(), asked.asOf().date()) == ServiceVerdict.SHOWN;
    }
}
