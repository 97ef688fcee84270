package se.samplan.running;

import java.util.Arrays;
import se.samplan.samples.messages.stub.Variant;

/** The contracts of Asta's story: as a consumer asks for them, and as their files are called. */
enum StoryContract {
    PLANS("GetCarePlans", 2, ""),
    CONTACTS("GetCareManagers", 1, ""),
    AGREEMENTS("GetCareAgreements", 1, ""),
    NOTES("GetCareDocumentation", 3, ""),
    NOTES_2("GetCareDocumentation", 2, "-2.1"),
    BOOKINGS("GetSubjectOfCareSchedule", 1, ""),
    CARE_CONTACTS("GetCareContacts", 3, "");

    private final String operation;
    private final int major;
    private final String version;

    StoryContract(String operation, int major, String version) {
        this.operation = operation;
        this.major = major;
        this.version = version;
    }

    static StoryContract ofFile(String file) {
        return Arrays.stream(values())
                .filter(contract -> contract.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    String file() {
        return operation + version + ".xml";
    }

    /** The question about Asta. */
    Request request() {
        return request(Variant.atStep(9));
    }

    /** The question about whomever the variant is about. */
    Request request(Variant variant) {
        return Request.of(operation, major, variant.request(file()));
    }

    /** The question about Asta, which also asks for something that the published contract does not have. */
    Request asking(String options) {
        String end = "</svc:" + operation + ">";
        return request()
                .replacing(
                        end,
                        "<agg:aggregationRequest xmlns:agg=\"urn:samplan:interoperability:aggregation:1\">" + options
                                + "</agg:aggregationRequest>" + end);
    }
}
