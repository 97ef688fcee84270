package se.samplan.contract;

import java.util.ArrayList;
import java.util.List;
import se.samplan.contracts.agreement.v1.IIType;
import se.samplan.published.Publication;

/** What the example of the page CONTRIBUTING has from elsewhere: a publication, and what is generated from its schemas. */
final class SomeDomain {

    private SomeDomain() {}

    /** Where publications stand. */
    static final class Published {

        static final Publication EXAMPLES_1 = new Publication(
                "GetExamples",
                "1.0",
                "schemas/some_domain_1.0/interactions/GetExamplesInteraction/",
                "urn:riv:some:domain:GetExamples:1:rivtabp21",
                "urn:riv:some:domain:GetExamplesResponder:1:GetExamples");

        private Published() {}
    }

    /** In the form in which requests are generated. */
    public static final class GetExamplesType {

        private final IIType patientId = new IIType();
        private final List<IIType> careUnit = new ArrayList<>();
        private final List<Object> any = new ArrayList<>();

        IIType getPatientId() {
            return patientId;
        }

        List<IIType> getCareUnit() {
            return careUnit;
        }

        List<Object> getAny() {
            return any;
        }
    }
}
