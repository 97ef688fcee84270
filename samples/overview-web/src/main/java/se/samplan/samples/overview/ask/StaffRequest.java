package se.samplan.samples.overview.ask;

import java.util.List;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.contracts.aggregation.v1.ObjectFactory;
import se.samplan.contracts.aggregation.v1.PreviewReaderType;
import se.samplan.contracts.aggregation.v1.StaffReaderType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewType;

/** A question of staff as the contract writes it. */
final class StaffRequest {

    private static final List<String> NEWS = List.of("due", "findings", "changes");

    private StaffRequest() {}

    static GetPlanningOverviewType of(StaffQuestion question) {
        GetPlanningOverviewType request = new GetPlanningOverviewType();
        request.setPatientId(OverviewClient.person(question.subject().id()));
        question.subject().asOf().ifPresent(request::setAsOf);
        request.getAny()
                .add(
                        question.kind() instanceof StaffQuestion.Kind.Preview preview
                                ? previewAs(preview.audience())
                                : readBy(question.employee(), question.unit()));
        if (question.kind() instanceof StaffQuestion.Kind.Attention news) {
            request.getSection().addAll(NEWS);
            news.marker().ifPresent(request::setChangeMarker);
        }
        return request;
    }

    /** The adapter shows records of other owners to a named employee only, and believes who it is from a consumer that vouches. */
    private static Object readBy(Employee employee, StaffUnit unit) {
        StaffReaderType reader = new StaffReaderType();
        reader.setEmployeeId(employee.id());
        reader.setCareUnitId(unit.audience().unit());
        reader.setCareGiverId(unit.audience().giver());
        reader.setPurpose(unit.purpose());
        employee.name().ifPresent(reader::setName);
        employee.title().ifPresent(reader::setTitle);
        AggregationRequestType options = new AggregationRequestType();
        options.setReader(reader);
        return new ObjectFactory().createAggregationRequest(options);
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
