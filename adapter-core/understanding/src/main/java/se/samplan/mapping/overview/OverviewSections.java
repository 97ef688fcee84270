package se.samplan.mapping.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.samplan.contracts.overview.v1.ContactsType;
import se.samplan.contracts.overview.v1.PresentedRecordsType;
import se.samplan.contracts.overview.v1.ResultType;
import se.samplan.contracts.overview.v1.enums.ResultCodeEnum;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.plan.CarePlan;
import se.samplan.understand.Known;
import se.samplan.understand.asking.Candidate;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.change.ChangeTold;
import se.samplan.understand.change.Compared;
import se.samplan.understand.coverage.Coverage;
import se.samplan.understand.due.DueItem;
import se.samplan.understand.finding.Finding;
import se.samplan.understand.graph.Edge;
import se.samplan.understand.graph.Graph;
import se.samplan.understand.matrix.Matrix;
import se.samplan.understand.plannote.MarkedNote;
import se.samplan.understand.plannote.QuotedPlan;
import se.samplan.understand.risk.RiskCard;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.service.ServiceLink;
import se.samplan.understand.statement.RecordKind;
import se.samplan.understand.timeline.Timeline;
import se.samplan.understand.timeline.TimelineQuestion;

/**
 * The sections of one answer, gathered in any order. A section that nobody adds is left out of the answer; one that holds nothing
 * is there, empty. Coverage and result must be added.
 */
public final class OverviewSections {

    /** The sections of the response, in the order of the schema. */
    enum Part {
        CONTACTS("contacts"),
        TIMELINE("timeline"),
        AGREEMENTS("agreements"),
        PLANS("plans"),
        RESPONSIBILITIES("responsibilities"),
        DUE("due"),
        RISKS("risks"),
        FINDINGS("findings"),
        LINKS("links"),
        CHANGES("changes"),
        COVERAGE("coverage"),
        RESULT("result"),
        /** In the any of the response, and so of another namespace. */
        PREVIEW_TRACE("previewTrace");

        private final String element;

        Part(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }

    private final Map<Part, Object> parts = new EnumMap<>(Part.class);

    /** @param edges links of fixed contacts */
    public OverviewSections contacts(Roster roster, List<Edge> edges) {
        return with(Part.CONTACTS, ContactsMapper.toWire(roster, edges));
    }

    /**
     * The roster, and whom to ask.
     *
     * @param edges links of fixed contacts
     * @param candidates whom to ask about the topic now, the best first
     */
    public OverviewSections contacts(Roster roster, List<Edge> edges, String topic, List<Candidate> candidates) {
        ContactsType wire = ContactsMapper.toWire(roster, edges);
        wire.setWhomToAsk(CandidateMapper.toWire(topic, candidates));
        return with(Part.CONTACTS, wire);
    }

    /** @param links what booked times are for */
    public OverviewSections timeline(Timeline timeline, TimelineQuestion question, List<BookingLink> links) {
        return with(Part.TIMELINE, TimelineMapper.toWire(timeline, question, links));
    }

    /** @param agreements in the order of presentation */
    public OverviewSections agreements(List<Known<Agreement>> agreements, Graph graph) {
        return with(Part.AGREEMENTS, new PresentedMapper(graph).agreements(agreements));
    }

    /**
     * @param plans in the order of presentation
     * @param notes that may be plans, in the order of presentation
     * @param documents what was read in plans that are only a document
     */
    public OverviewSections plans(
            List<Known<CarePlan>> plans, Graph graph, List<MarkedNote> notes, List<QuotedPlan> documents) {
        PresentedRecordsType wire = new PresentedMapper(graph).plans(plans);
        notes.stream().map(PlanNoteMapper::toWire).forEach(wire.getPlanNote()::add);
        documents.stream().map(PlanDocumentMapper::toWire).forEach(wire.getPlanDocument()::add);
        return with(Part.PLANS, wire);
    }

    public OverviewSections responsibilities(Matrix matrix) {
        return with(Part.RESPONSIBILITIES, ResponsibilitiesMapper.toWire(matrix));
    }

    public OverviewSections due(List<DueItem> items) {
        return with(Part.DUE, DueMapper.toWire(items));
    }

    public OverviewSections risks(List<RiskCard> cards) {
        return with(Part.RISKS, RisksMapper.toWire(cards));
    }

    /**
     * @param compared whether it could be compared; empty if no change marker was sent
     * @param marker what the consumer sends the next time
     */
    public OverviewSections changes(List<ChangeTold> told, Optional<Compared> compared, Optional<String> marker) {
        return with(Part.CHANGES, ChangesMapper.toWire(told, compared, marker));
    }

    public OverviewSections findings(List<Finding> findings) {
        return with(Part.FINDINGS, FindingsMapper.toWire(findings));
    }

    /** What of the services the reader gets. */
    public OverviewSections links(List<ServiceLink> links) {
        return with(Part.LINKS, LinksMapper.toWire(links));
    }

    /**
     * @param contracts by which contract records of a kind were asked for
     * @param lateToken what the consumer sends to get what is late
     */
    public OverviewSections coverage(
            Coverage coverage, Function<RecordKind, AskedBy> contracts, Optional<String> lateToken) {
        return with(Part.COVERAGE, CoverageMapper.toWire(coverage, contracts, lateToken));
    }

    /** Everything that could be there is there. */
    public OverviewSections resultOk() {
        return result(ResultCodeEnum.OK, Optional.empty());
    }

    /** @param text what is not as it should be; may be shown */
    public OverviewSections resultInfo(String text) {
        return result(ResultCodeEnum.INFO, Optional.of(text));
    }

    private OverviewSections result(ResultCodeEnum code, Optional<String> text) {
        ResultType wire = new ResultType();
        wire.setResultCode(code);
        text.ifPresent(wire::setResultText);
        return with(Part.RESULT, wire);
    }

    /** What a preview tells of decisions on access; in no other answer. */
    public OverviewSections trace(PreviewTrace trace) {
        return with(Part.PREVIEW_TRACE, trace.toWire());
    }

    private OverviewSections with(Part part, Object wire) {
        parts.put(part, wire);
        return this;
    }

    /** In the order of the schema. */
    Map<Part, Object> parts() {
        return parts;
    }
}
