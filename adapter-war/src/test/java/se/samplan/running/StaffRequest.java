package se.samplan.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.samplan.samples.messages.stub.Landscape;

/** Emilia of U101 reads Asta's plans, in front of sources that show her all of health care, with a ledger. */
public final class StaffRequest {

    public static final String EMILIA = "TSTASTA00000-P101";
    static final String VOUCHED = "TSTASTA00000-CON2";
    static final String SYSTEM = "TSTASTA00000-CON4";
    static final String AGENTS = "TSTASTA00000-CON3";

    private StaffRequest() {}

    /** The settings of an adapter, with these in addition. */
    public static Path settings(Path folder, Landscape sources, String... more) throws IOException {
        Files.write(
                folder.resolve("consumers.txt"),
                List.of(
                        "TSTASTA00000-CON1 = person",
                        VOUCHED + " = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 vouches",
                        SYSTEM + " = system",
                        AGENTS + " = agent"));
        return SettingsFile.write(
                folder,
                sources,
                Stream.concat(
                                Stream.of(
                                        "consumers.file = consumers.txt",
                                        "policy.without-block-service = show",
                                        "policy.without-consent-service = show",
                                        "policy.without-relation-service = show"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Her question, with a name that stands in no log. */
    public static Request named() {
        return StoryContract.PLANS
                .asking("<agg:reader><agg:employeeId>" + EMILIA
                        + "</agg:employeeId><agg:careUnitId>TSTASTA00000-U101</agg:careUnitId>"
                        + "<agg:careGiverId>TSTASTA00000-RG00</agg:careGiverId>"
                        + "<agg:purpose>Vård och behandling</agg:purpose><agg:name>Emilia Ström</agg:name>"
                        + "<agg:title>Allmänläkare</agg:title></agg:reader>")
                .with(Request.CONSUMER, VOUCHED);
    }
}
