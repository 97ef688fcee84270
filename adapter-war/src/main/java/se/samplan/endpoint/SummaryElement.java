package se.samplan.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samplan.change.Change;
import se.samplan.contracts.aggregation.v1.AggregationSummaryType;
import se.samplan.contracts.aggregation.v1.ChangeComparisonEnum;
import se.samplan.contracts.aggregation.v1.ChangeKindEnum;
import se.samplan.contracts.aggregation.v1.ChangeType;
import se.samplan.contracts.aggregation.v1.ClusterKindEnum;
import se.samplan.contracts.aggregation.v1.ClusterMemberType;
import se.samplan.contracts.aggregation.v1.ClusterType;
import se.samplan.contracts.aggregation.v1.CompletenessType;
import se.samplan.contracts.aggregation.v1.ConfidenceEnum;
import se.samplan.contracts.aggregation.v1.FindingKindEnum;
import se.samplan.contracts.aggregation.v1.FindingType;
import se.samplan.contracts.aggregation.v1.LaneEnum;
import se.samplan.contracts.aggregation.v1.LaneMarkType;
import se.samplan.contracts.aggregation.v1.LinkStateEnum;
import se.samplan.contracts.aggregation.v1.LinkType;
import se.samplan.contracts.aggregation.v1.ObjectFactory;
import se.samplan.contracts.aggregation.v1.OutcomeEnum;
import se.samplan.contracts.aggregation.v1.RecordRefType;
import se.samplan.contracts.aggregation.v1.SeverityEnum;
import se.samplan.contracts.aggregation.v1.SourceBasisEnum;
import se.samplan.contracts.aggregation.v1.SourceSummaryType;
import se.samplan.contracts.binding.GeneratedClasses;
import se.samplan.contracts.time.WireTime;
import se.samplan.merge.Cluster;
import se.samplan.merge.Finding;
import se.samplan.merge.Link;
import se.samplan.record.RecordIds;
import se.samplan.record.SourceRecord;
import se.samplan.summary.Summary;
import se.samplan.understand.plannote.MarkedNote;

/**
 * Writes a summary as {@code aggregationSummary}. An element of its own, so that a header without one is byte for byte the
 * same, whether summaries exist or not.
 *
 * <p>Relations come from sources. What would not be valid in our schema is told in its stead: a type that is no code is
 * {@code other}, and an item id that is none is left out.
 */
final class SummaryElement {

    private static final ObjectFactory NEW = new ObjectFactory();
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._\\-]{0,63}");
    private static final Pattern LOCAL_ID = Pattern.compile("[A-Za-z0-9._\\-]{1,64}");

    private final GeneratedClasses binding = GeneratedClasses.of(AggregationSummaryType.class);

    /**
     * The element as XML that stands on its own.
     *
     * @param planNotes of the same answer
     */
    String of(Summary summary, List<MarkedNote> planNotes) {
        AggregationSummaryType wire = wire(summary);
        planNotes.stream().map(PlanNoteElement::of).forEach(wire.getPlanNote()::add);
        return new String(binding.written(NEW.createAggregationSummary(wire)), UTF_8);
    }

    static AggregationSummaryType wire(Summary summary) {
        AggregationSummaryType wire = NEW.createAggregationSummaryType();
        wire.setGeneratedTime(time(summary.generated()));
        summary.sources().forEach(source -> wire.getSourceSummary().add(source(source)));
        CompletenessType completeness = NEW.createCompletenessType();
        completeness.setComplete(summary.completeness().complete());
        completeness.setAtLeastCount(summary.completeness().count());
        if (summary.completeness().basis() == Summary.SourcesBy.FALLBACK_LIST) {
            completeness.setSourcesFrom(SourceBasisEnum.FALLBACK_LIST);
        }
        wire.setCompleteness(completeness);
        summary.lateToken().ifPresent(wire::setLateToken);
        summary.changeMarker().ifPresent(wire::setChangeMarker);
        summary.continuation().ifPresent(wire::setContinuation);
        summary.clusters().forEach(cluster -> wire.getCluster().add(cluster(cluster)));
        summary.findings().forEach(finding -> wire.getFinding().add(finding(finding)));
        summary.links().forEach(link -> wire.getLink().add(link(link)));
        summary.changes().forEach(change -> wire.getChange().add(change(change)));
        summary.comparison().map(SummaryElement::comparison).ifPresent(wire::setChangeComparison);
        summary.lanes().forEach(mark -> wire.getLaneMark().add(laneMark(mark)));
        return wire;
    }

    private static SourceSummaryType source(Summary.SourceLine line) {
        SourceSummaryType wire = NEW.createSourceSummaryType();
        wire.setLogicalAddress(line.address());
        wire.setOutcome(
                switch (line.end()) {
                    case ANSWERED -> OutcomeEnum.ANSWERED;
                    case LATE -> OutcomeEnum.LATE;
                    case FAILED -> OutcomeEnum.FAILED;
                    case WITHHELD_BY_POLICY -> OutcomeEnum.WITHHELD_BY_POLICY;
                    case NOT_ALLOWED -> OutcomeEnum.NOT_ALLOWED;
                });
        line.code().ifPresent(wire::setCode);
        if (line.end() == Summary.End.ANSWERED) {
            wire.setCount(line.count());
        }
        line.elapsedMs().ifPresent(wire::setElapsedMs);
        line.dataAsOf().map(SummaryElement::time).ifPresent(wire::setDataAsOf);
        return wire;
    }

    private static ClusterType cluster(Cluster cluster) {
        ClusterType wire = NEW.createClusterType();
        wire.setClusterId(cluster.id());
        wire.setKind(cluster.kind() == Cluster.Kind.VERSION ? ClusterKindEnum.VERSION : ClusterKindEnum.DUPLICATE);
        wire.setRule(cluster.rule().code());
        wire.setConfidence(
                cluster.rule().confidence() == Cluster.Confidence.CERTAIN
                        ? ConfidenceEnum.CERTAIN
                        : ConfidenceEnum.LIKELY);
        for (int i = 0; i < cluster.members().size(); i++) {
            wire.getMember().add(member(cluster.members().get(i), i == 0));
        }
        return wire;
    }

    private static ClusterMemberType member(SourceRecord record, boolean master) {
        ClusterMemberType wire = NEW.createClusterMemberType();
        wire.setSourceSystem(record.id().system().value());
        wire.setRecordId(RecordIds.text(record.id()));
        record.version().ifPresent(version -> wire.setVersionNumber((long) version));
        wire.setMaster(master);
        return wire;
    }

    private static FindingType finding(Finding finding) {
        FindingType wire = NEW.createFindingType();
        wire.setFindingId(finding.id());
        wire.setKind(finding.kind() == Finding.Kind.OVERLAP ? FindingKindEnum.OVERLAP : FindingKindEnum.DANGLING_LINK);
        wire.setSeverity(
                finding.severity() == Finding.Severity.WARNING ? SeverityEnum.WARNING : SeverityEnum.INFORMATION);
        finding.statements()
                .forEach(statement -> wire.getStatementRef()
                        .add(reference(Optional.of(statement.system()), statement.recordId(), Optional.empty())));
        wire.setText(finding.text());
        return wire;
    }

    private static LinkType link(Link link) {
        LinkType wire = NEW.createLinkType();
        wire.setFrom(reference(
                Optional.of(link.from().id().system().value()),
                RecordIds.text(link.from().id()),
                Optional.empty()));
        String type = link.relation().type();
        wire.setRelationType(CODE.matcher(type).matches() ? type : "other");
        wire.setTarget(reference(
                link.targetSystem(), link.relation().target(), link.relation().item()));
        wire.setState(
                switch (link.state()) {
                    case RESOLVED -> LinkStateEnum.RESOLVED;
                    case DANGLING -> LinkStateEnum.DANGLING;
                    case UNKNOWN -> LinkStateEnum.UNKNOWN;
                });
        return wire;
    }

    private static RecordRefType reference(Optional<String> system, String recordId, Optional<String> item) {
        RecordRefType wire = NEW.createRecordRefType();
        system.filter(name -> !name.isEmpty()).ifPresent(wire::setSourceSystem);
        wire.setRecordId(recordId);
        item.filter(id -> LOCAL_ID.matcher(id).matches()).ifPresent(wire::setItemId);
        return wire;
    }

    private static ChangeType change(Change change) {
        ChangeType wire = NEW.createChangeType();
        wire.setRecordId(change.recordId());
        wire.setSourceSystem(change.system());
        wire.setKind(
                switch (change.kind()) {
                    case NEW -> ChangeKindEnum.NEW;
                    case CHANGED -> ChangeKindEnum.CHANGED;
                    case ENDED -> ChangeKindEnum.ENDED;
                    case REMOVED -> ChangeKindEnum.REMOVED;
                });
        return wire;
    }

    private static ChangeComparisonEnum comparison(Summary.Comparison comparison) {
        return switch (comparison) {
            case COMPARED -> ChangeComparisonEnum.COMPARED;
            case CANNOT_COMPARE -> ChangeComparisonEnum.CANNOT_COMPARE;
            case UNAVAILABLE -> ChangeComparisonEnum.UNAVAILABLE;
        };
    }

    private static LaneMarkType laneMark(Summary.LaneMark mark) {
        LaneMarkType wire = NEW.createLaneMarkType();
        wire.setRecord(reference(
                Optional.of(mark.record().system().value()), RecordIds.text(mark.record()), Optional.empty()));
        wire.setLane(
                switch (mark.lane()) {
                    case HEALTH_CARE -> LaneEnum.HEALTH_CARE;
                    case SOCIAL_CARE -> LaneEnum.SOCIAL_CARE;
                });
        return wire;
    }

    private static String time(LocalDateTime time) {
        return WireTime.format(time);
    }
}
