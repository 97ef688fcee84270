package se.samplan.samples.overview.ask;

import java.util.List;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.contracts.aggregation.v1.ObjectFactory;
import se.samplan.contracts.aggregation.v1.PreviewReaderType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewType;

/** A question of staff as the contract writes it. */
final class StaffRequest {

    private static final List<String> NEWS = List.of("due", "findings", "changes");

    private StaffRequest() {}

    static GetPlanningOverviewType of(StaffQuestion question) {
        GetPlanningOverviewType request = new GetPlanningOverviewType();
        request.setPatientId(OverviewClient.person(question.subject().id()));
        question.subject().asOf().ifPresent(request::setAsOf);
        if (question.kind() instanceof StaffQuestion.Kind.Preview preview) {
            request.getAny().add(previewAs(preview.audience()));
        }
        if (question.kind() instanceof StaffQuestion.Kind.News news) {
            request.getSection().addAll(NEWS);
            news.marker().ifPresent(request::setChangeMarker);
        }
        return request;
    }

    private static Object previewAs(Audience audience) {
        PreviewReaderType reader = new PreviewReaderType();
        reader.setReader(audience.reader());
        if (!audience.unit().isEmpty()) {
            reader.setCareGiver(audience.giver());
            reader.setCareUnit(audience.unit());
        }
        AggregationRequestType options = new AggregationRequestType();
        options.setPreviewAs(reader);
        return new ObjectFactory().createAggregationRequest(options);
    }
}
