package se.samplan.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import se.samplan.contracts.caredocumentation.v2.GetCareDocumentationType;
import se.samplan.model.ContractId;
import se.samplan.published.Published;

/** GetCareDocumentation 2.1 (journalanteckningar), for consumers and sources that have not moved to 3.0. */
public final class CareDocumentation2 {

    private static final String DOMAIN = "urn:riv:clinicalprocess:healthcond:description:";
    private static final String SERVICE = DOMAIN + "GetCareDocumentationResponder:2";
    private static final String CORE = DOMAIN + "2";
    private static final String EXTENSION = DOMAIN + "2.1";

    private CareDocumentation2() {}

    /** The description. */
    public static AggregatedContract<GetCareDocumentationType> description() {
        return new AggregatedContract<>(
                new ContractId(SERVICE),
                Published.CARE_DOCUMENTATION_2,
                Wire.of(
                        new QName(SERVICE, "careDocumentation"),
                        new ResultElement(
                                new QName(EXTENSION, "result"),
                                EXTENSION,
                                ResultElement.Form.CODE_LOG_ID_MESSAGE,
                                false)),
                GetCareDocumentationType.class,
                CareDocumentation2::asked,
                facts(),
                List.of(List.of(Fact.DOCUMENT_ID)),
                Addressing.SOURCE_SYSTEM,
                RecordOrder.LATEST_FIRST,
                IndexCategory.of("riv:clinicalprocess:healthcond:description", "voo"),
                ReaderRules.NONE,
                selection());
    }

    private static Asked asked(GetCareDocumentationType request) {
        PublishedFilters filters = PublishedFilters.NONE
                .ofUnits(request.getCareUnitHSAid())
                .within(Optional.ofNullable(request.getTimePeriod())
                        .map(days -> PublishedFilters.period("timePeriod", days.getStart(), days.getEnd())))
                .ofContacts(request.getCareContactId());
        return Asked.about(
                request.getPatientId(),
                PublishedFilters.source(request.getSourceSystemHSAid()),
                filters,
                request.getAny());
    }

    private static Map<Path, Fact> facts() {
        Path note = Path.in(CORE, "careDocumentationBody/clinicalDocumentNote");
        return SummaryHeader.facts(
                Path.in(CORE, "careDocumentationHeader"),
                CORE,
                "sourceSystemHSAid",
                Map.of(note.then(CORE, "clinicalDocumentNoteCode"), Fact.TYPE));
    }

    /**
     * The published text does not say which time the period is matched against. It is documentTime here, as in the sister
     * contract GetCarePlans: the time that the note is about and shows; authorTime is when it was registered, which may be
     * days later. No rule says that a note without documentTime (0..1) cannot match, as one of GetCarePlans says of plans: it
     * shows no other time than authorTime, and is matched by that.
     */
    private static SelectionFacts selection() {
        return new SelectionFacts(
                new PublishedPeriod.Times(Set.of(Fact.DOCUMENT_TIME), Optional.of(Fact.AUTHOR_TIME)),
                Fact.CARE_CONTACT,
                new DetailPaths()
                        .add(Fact.TEXT, CORE, "careDocumentationHeader/documentTitle")
                        .add(
                                Fact.TEXT,
                                Path.in(CORE, "careDocumentationBody/clinicalDocumentNote"),
                                CORE,
                                "clinicalDocumentNoteTitle",
                                "clinicalDocumentNoteText")
                        .facts());
    }
}
