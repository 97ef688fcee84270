package se.samplan.mapping.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.contracts.overview.v1.PresentedRecordsType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.structure.OpenPeriodMapper;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;
import se.samplan.understand.graph.Edge;
import se.samplan.understand.graph.Graph;

/** Plans and agreements as they are listed, with what they hang together with, to the wire. Their order is the caller's. */
final class PresentedMapper {

    private static final String DOCUMENT_ONLY = "L0";
    private static final String ITEMS = "L2";

    private final Graph graph;
    private final Map<RecordKey, List<Edge>> edges;

    PresentedMapper(Graph graph) {
        this.graph = graph;
        this.edges = graph.byRecord();
    }

    PresentedRecordsType plans(List<Known<CarePlan>> plans) {
        PresentedRecordsType wire = new PresentedRecordsType();
        plans.stream().map(this::plan).forEach(wire.getPresented()::add);
        return wire;
    }

    PresentedRecordsType agreements(List<Known<Agreement>> agreements) {
        PresentedRecordsType wire = new PresentedRecordsType();
        agreements.stream().map(this::agreement).forEach(wire.getPresented()::add);
        return wire;
    }

    private PresentedRecordType plan(Known<CarePlan> known) {
        Optional<StructuredCarePlan> structure = known.record().structuredCarePlan();
        PresentedRecordType wire = presented(known);
        known.record().header().documentTitle().ifPresent(wire::setTitle);
        structure
                .map(StructuredCarePlan::planType)
                .map(CodedValueMapper.to(CVType::new))
                .ifPresent(wire::setType);
        structure.map(plan -> plan.status().code()).ifPresent(wire::setStatus);
        structure.map(plan -> plan.prominence().code()).ifPresent(wire::setProminence);
        structure
                .flatMap(StructuredCarePlan::validityPeriod)
                .map(OpenPeriodMapper::toWire)
                .ifPresent(wire::setValidityPeriod);
        wire.setStructureLevel(structure.map(plan -> plan.maturity().code()).orElse(DOCUMENT_ONLY));
        return wire;
    }

    /** An agreement is made of items always. */
    private PresentedRecordType agreement(Known<Agreement> known) {
        PresentedRecordType wire = presented(known);
        wire.setTitle(known.record().body().title());
        wire.setType(CodedValueMapper.toWire(known.record().body().agreementType(), CVType::new));
        wire.setStatus(known.record().body().status().code());
        wire.setValidityPeriod(OpenPeriodMapper.toWire(known.record().body().validityPeriod()));
        wire.setStructureLevel(ITEMS);
        return wire;
    }

    private PresentedRecordType presented(Known<?> known) {
        PresentedRecordType wire = new PresentedRecordType();
        wire.setRecordKey(known.key().value());
        Cited.organisation(known.owner().careGiver()).ifPresent(wire::setOwner);
        Cited.organisation(known.owner().careUnit()).ifPresent(wire::setUnit);
        edges.getOrDefault(known.key(), List.of()).stream()
                .map(EdgeMapper::toWire)
                .forEach(wire.getEdge()::add);
        Optional.ofNullable(graph.remarks().get(known.key()))
                .ifPresent(remark -> wire.getRemark().add(remark.code()));
        Cited.cite(wire.getStatementRef(), Statement.of(known));
        return wire;
    }
}
