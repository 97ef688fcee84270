package se.samplan.overview;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.bind.Bound;
import se.samplan.bind.Bound.ContractRecords;
import se.samplan.bind.RecordBinder;
import se.samplan.gather.Gathered;
import se.samplan.mapping.overview.AskedBy;
import se.samplan.mapping.overview.OverviewSections;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.understand.RecordKey;
import se.samplan.understand.asking.Candidate;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.change.ChangeTold;
import se.samplan.understand.coverage.Coverage;
import se.samplan.understand.due.DueItem;
import se.samplan.understand.finding.Finding;
import se.samplan.understand.graph.Edge;
import se.samplan.understand.graph.Graph;
import se.samplan.understand.matrix.Matrix;
import se.samplan.understand.plannote.DocumentText;
import se.samplan.understand.plannote.MarkedNote;
import se.samplan.understand.plannote.PlanDocuments;
import se.samplan.understand.plannote.PlanNotes;
import se.samplan.understand.plannote.QuotedPlan;
import se.samplan.understand.risk.RiskCard;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.service.ServiceLink;
import se.samplan.understand.statement.RecordKind;
import se.samplan.understand.timeline.Timeline;

/**
 * Everything that is planned for a person, understood across contracts, as one reader may see it (overview, sections 2 to 12).
 *
 * @param asked what of it is wanted
 * @param bound the records, each with its key
 * @param coverage what became of each source
 * @param news what is new, where the consumer says what it has seen
 * @param sections what is derived of the records
 */
public record Overview(OverviewAsked asked, Bound bound, Coverage coverage, News news, Sections sections) {

    /**
     * What is derived. A section that is not asked for is not made.
     *
     * @param whomToAsk about the topic of the question; empty if it has none
     * @param bookings what the booked times of the timeline are for
     * @param graph how records hang together; there if contacts, agreements or plans are asked for
     * @param planNotes notes that may be plans, in the order of the answer
     * @param documents what was read in plans that are only a document
     */
    public record Sections(
            Optional<Roster> contacts,
            List<Candidate> whomToAsk,
            Optional<Timeline> timeline,
            List<BookingLink> bookings,
            Optional<Graph> graph,
            List<MarkedNote> planNotes,
            List<QuotedPlan> documents,
            Optional<Matrix> matrix,
            Optional<List<DueItem>> due,
            Optional<List<RiskCard>> risks,
            Optional<List<Finding>> findings,
            Optional<List<ServiceLink>> links,
            Optional<List<ChangeTold>> changes) {

        public Sections {
            whomToAsk = List.copyOf(whomToAsk);
            bookings = List.copyOf(bookings);
            planNotes = List.copyOf(planNotes);
            documents = List.copyOf(documents);
        }
    }

    /**
     * What the operator says.
     *
     * @param hosts of services that persons are led to, in small letters
     * @param expected givers that hold records of the persons asked for
     * @param planNotes whose notes are looked at for plans, and by which templates
     * @param documents whose documents are read, and by which templates
     */
    public record Lists(Set<String> hosts, ExpectedGivers expected, PlanNotes planNotes, PlanDocuments documents) {
        public Lists {
            hosts = Set.copyOf(hosts);
            requireNonNull(expected, "expected");
            requireNonNull(planNotes, "planNotes");
            requireNonNull(documents, "documents");
        }
    }

    /**
     * The records that a reader sees.
     *
     * @param news what of them has changed
     * @param texts of plans that are only a document, as far as they were to be read
     */
    public record Seen(Bound bound, ServiceAudience reader, News news, Map<RecordKey, DocumentText> texts) {

        public Seen {
            texts = Map.copyOf(texts);
        }
    }

    public Overview {
        requireNonNull(asked, "asked");
        requireNonNull(bound, "bound");
        requireNonNull(coverage, "coverage");
        requireNonNull(news, "news");
        requireNonNull(sections, "sections");
    }

    /** Understands what was gathered. It depends on nothing else than what is given and what the operator says now. */
    public static Overview of(OverviewAsked asked, Gathered gathered, Seen seen, Lists lists) {
        Coverage coverage = Coverage.of(Endings.of(gathered), lists.expected().of(gathered));
        return new Overview(
                asked, seen.bound(), coverage, seen.news(), new Understanding(asked, seen, coverage, lists).sections());
    }

    /**
     * The sections that are wanted and the coverage, as the response holds them; not yet the result.
     *
     * @param lateToken with which the sources are asked once more
     */
    public OverviewSections toWire(Optional<String> lateToken) {
        OverviewSections wire = new OverviewSections();
        asked.sections().forEach(section -> add(section, wire));
        return wire.coverage(coverage, Overview::askedBy, lateToken);
    }

    /**
     * The records that are answered, by contract, in the order in which they were gathered: all of them, if every section is asked
     * for. Otherwise those that the sections refer to (overview, section 1), and those of which nobody knows what they are
     * about, so that none is lost.
     *
     * @param cited by the sections that are answered
     */
    public List<ContractRecords> delivered(Set<RecordKey> cited) {
        if (asked.sections().size() == Section.values().length) {
            return bound.records();
        }
        return bound.records().stream()
                .map(contract -> contract.only(record -> !record.understood() || cited.contains(record.key())))
                .toList();
    }

    private static AskedBy askedBy(RecordKind kind) {
        return new AskedBy(RecordBinder.namespaceOf(kind), RecordBinder.serviceDomainOf(kind));
    }

    private void add(Section section, OverviewSections wire) {
        switch (section) {
            case CONTACTS -> sections.contacts().ifPresent(roster -> addContacts(roster, wire));
            case TIMELINE ->
                sections.timeline()
                        .ifPresent(
                                timeline -> wire.timeline(timeline, asked.ofTimeline(Map.of()), sections.bookings()));
            case AGREEMENTS ->
                sections.graph()
                        .ifPresent(graph ->
                                wire.agreements(bound.inOrder(bound.planning().agreements()), graph));
            case PLANS ->
                sections.graph()
                        .ifPresent(graph -> wire.plans(
                                bound.inOrder(bound.planning().plans()),
                                graph,
                                sections.planNotes(),
                                sections.documents()));
            case RESPONSIBILITIES -> sections.matrix().ifPresent(wire::responsibilities);
            case DUE -> sections.due().ifPresent(wire::due);
            case RISKS -> sections.risks().ifPresent(wire::risks);
            case FINDINGS -> sections.findings().ifPresent(wire::findings);
            case LINKS -> sections.links().ifPresent(wire::links);
            case CHANGES ->
                sections.changes().ifPresent(changes -> wire.changes(changes, news.compared(), news.marker()));
        }
    }

    private void addContacts(Roster roster, OverviewSections wire) {
        List<Edge> edges = sections.graph().stream()
                .flatMap(graph -> graph.from(bound.planning().contacts()).stream())
                .toList();
        asked.topic()
                .ifPresentOrElse(
                        topic -> wire.contacts(roster, edges, topic, sections.whomToAsk()),
                        () -> wire.contacts(roster, edges));
    }
}
