package se.samplan.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.StubAccess;

/**
 * Asta's sources and the services of blocks, consent and care relations, for adapters in front of them. Who reads is Emilia at U101 of the
 * region: P2 is her own unit's, P1 and P3 are of other units of her care giver, P4 is the municipality's, and P5 is social care.
 */
record AccessInFront(Landscape sources, StubAccess blocks, StubAccess consents, StubAccess relations)
        implements AutoCloseable {

    static final String HSA = "TSTASTA00000-";
    static final String EMILIA = HSA + "P101";
    static final String VOUCHED = HSA + "CON2";
    static final String NOT_BELIEVED = HSA + "CON3";
    static final String PERSON = HSA + "CON1";
    static final String AT_U101 = reader("P101", "U101", "RG00");

    static AccessInFront start() {
        return new AccessInFront(Landscape.start(9, 0), StubAccess.start(0), StubAccess.start(0), StubAccess.start(0));
    }

    /** An adapter that waits for what is answered, however slow the machine is, unless more settings say otherwise. */
    RunningAdapter started(Path folder, String... more) throws Exception {
        Files.write(
                folder.resolve("consumers.txt"),
                List.of(
                        PERSON + " = person",
                        VOUCHED + " = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 vouches",
                        NOT_BELIEVED + " = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101"));
        String settings = String.join("\n", more);
        return RunningAdapter.start(SettingsFile.write(
                folder,
                sources,
                "consumers.file = consumers.txt",
                "policy.social-care-owners = TSTASTA00000-KS00",
                settings.contains("policy.check-time") ? "" : "policy.check-time = 10s",
                "access.blocks.address = " + blocks.uri(),
                "access.consent.address = " + consents.uri(),
                settings.contains("relations.file") ? "" : "access.relation.address = " + relations.uri(),
                settings));
    }

    /** Nothing is blocked, Asta has agreed, and Emilia has a care relation. */
    void agreeToAll() {
        services().forEach(StubAccess::forget);
        consents.consentTo(HSA + "U101");
        relations.relation(EMILIA, HSA + "U101");
    }

    Stream<StubAccess> services() {
        return Stream.of(blocks, consents, relations);
    }

    static String reader(String employee, String unit, String giver) {
        return "<agg:reader><agg:employeeId>" + HSA + employee + "</agg:employeeId><agg:careUnitId>" + HSA + unit
                + "</agg:careUnitId><agg:careGiverId>" + HSA + giver
                + "</agg:careGiverId><agg:purpose>Vård och behandling</agg:purpose><agg:name>Emilia Ström</agg:name>"
                + "<agg:title>Allmänläkare</agg:title></agg:reader>";
    }

    /** What is answered about plans, with a summary. */
    static String ask(RunningAdapter asked, String reader) {
        return StoryContract.PLANS
                .asking("<agg:includeSummary>true</agg:includeSummary>" + reader)
                .with(Request.CONSUMER, VOUCHED)
                .fromStaffTo(asked.address())
                .text();
    }

    /** The part of an answer's status that is about that source. */
    static String statusOf(String answer, String source) {
        return Stream.of(answer.split("ProcessingStatusList>", -1))
                .filter(part -> part.contains("logicalAddress>" + HSA + source + "<"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        services().forEach(StubAccess::close);
        sources.close();
    }
}
