package se.samplan.contract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import se.samplan.contracts.caredocumentation.v3.GetCareDocumentationType;
import se.samplan.model.ContractId;
import se.samplan.published.Published;
import se.samplan.question.QuestionRejected;

/** GetCareDocumentation 3.0 (journalanteckningar). */
public final class CareDocumentation3 {

    private static final String DOMAIN = "urn:riv:clinicalprocess:healthcond:description:";
    private static final String SERVICE = DOMAIN + "GetCareDocumentationResponder:3";
    private static final String CORE = DOMAIN + "3";

    private CareDocumentation3() {}

    /** The description. */
    public static AggregatedContract<GetCareDocumentationType> description() {
        return new AggregatedContract<>(
                new ContractId(SERVICE),
                Published.CARE_DOCUMENTATION_3,
                new Wire(
                        new QName(SERVICE, "careDocumentation"),
                        Optional.of(
                                new MoreElement(new QName(SERVICE, "hasMore"), new QName(SERVICE, "hasMoreReference"))),
                        Optional.of(new ResultElement(
                                new QName(SERVICE, "result"), CORE, ResultElement.Form.CODE_TEXT, true)),
                        Optional.empty(),
                        false),
                GetCareDocumentationType.class,
                CareDocumentation3::asked,
                facts(),
                JolHeader.IDENTITY,
                Addressing.SOURCE_SYSTEM,
                RecordOrder.LATEST_FIRST,
                IndexCategory.of("riv:clinicalprocess:healthcond:description", "voo"),
                ReaderRules.NONE,
                selection());
    }

    /** @throws QuestionRejected if the request asks for the next page of one source: such a call goes to the source */
    private static Asked asked(GetCareDocumentationType request) {
        if (request.getHasMoreReference() != null
                && !request.getHasMoreReference().isBlank()) {
            throw new QuestionRejected(
                    "hasMoreReference: only in a call to the source that gave it, not to an aggregating service");
        }
        return askedOfSource(request);
    }

    /** What a request says that goes to a source itself: it may ask for the next page. */
    public static Asked askedOfSource(GetCareDocumentationType request) {
        PublishedFilters filters = PublishedFilters.NONE
                .ofUnitIds(request.getCareUnit().stream().map(StatedId::of))
                .ofGiverIds(request.getHealthcareProvider().stream().map(StatedId::of))
                .within(Optional.ofNullable(request.getDatePeriod())
                        .map(days -> PublishedFilters.period("datePeriod", days.getStart(), days.getEnd())));
        return Asked.about(
                request.getPatientId(),
                Optional.ofNullable(request.getSourceSystemId())
                        .flatMap(id -> StatedId.of(id).within("source system")),
                filters,
                request.getAny());
    }

    private static Map<Path, Fact> facts() {
        Path body = Path.in(CORE, "body");
        return JolHeader.facts(
                CORE,
                Map.of(
                        body.then(CORE, "clinicalDocumentNoteCode/code"), Fact.TYPE,
                        body.then(CORE, "dissentingOpinion/authorTime"), Fact.OTHER_TIME));
    }

    /** A period matches record.timestamp, or any time of author, signature or dissenting opinion, as published. */
    private static SelectionFacts selection() {
        return new SelectionFacts(
                Set.of(Fact.DOCUMENT_TIME, Fact.OTHER_TIME),
                new DetailPaths()
                        .add(
                                Fact.TEXT,
                                Path.in(CORE, "body"),
                                CORE,
                                "clinicalDocumentNoteTitle",
                                "clinicalDocumentNoteText",
                                "dissentingOpinion/opinion")
                        .facts());
    }
}
