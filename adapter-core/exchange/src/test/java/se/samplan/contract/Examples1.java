package se.samplan.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import se.samplan.contract.SomeDomain.GetExamplesType;
import se.samplan.contract.SomeDomain.Published;
import se.samplan.model.ContractId;

/** GetExamples 1.0 (what its records are called in Swedish). */
public final class Examples1 {

    private static final String DOMAIN = "urn:riv:some:domain:";
    private static final String SERVICE = DOMAIN + "GetExamplesResponder:1";
    private static final String CORE = DOMAIN + "1";

    private Examples1() {}

    /** The description. */
    public static AggregatedContract<GetExamplesType> description() {
        return new AggregatedContract<>(
                new ContractId(SERVICE),
                Published.EXAMPLES_1,
                Wire.of(
                        new QName(SERVICE, "example"),
                        new ResultElement(new QName(SERVICE, "result"), CORE, ResultElement.Form.CODE_TEXT, false)),
                GetExamplesType.class,
                Examples1::asked,
                JolHeader.facts(CORE, Map.of(Path.in(CORE, "body/status"), Fact.STATUS)),
                List.of(List.of(Fact.DOCUMENT_ID)),
                Addressing.SOURCE_SYSTEM,
                RecordOrder.LATEST_FIRST,
                IndexCategory.of("riv:some:domain", "sdo-gex"),
                new ReaderRules(Set.of(new QName(CORE, "internalNotes")), Set.of()),
                new SelectionFacts(
                        Set.of(Fact.DOCUMENT_TIME),
                        new DetailPaths()
                                .add(Fact.TEXT, CORE, "body/title", "body/text")
                                .facts()));
    }

    private static Asked asked(GetExamplesType request) {
        return Asked.about(
                request.getPatientId(),
                Optional.empty(),
                PublishedFilters.NONE.ofUnitIds(request.getCareUnit().stream().map(StatedId::of)),
                request.getAny());
    }
}
