package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubIndex;

/**
 * A nation's aggregator whose only source is a region's, which is one of ours too: what goes wrong behind the region is told to the
 * nation's consumer, with the address that the region knows it by. That they are in a circle is {@link RoutingLoopTest}'s.
 */
class AggregatorBehindTest {

    private static final String REGION = "TSTASTA00000-AG02";
    private static final String SUMMARY = "<aggregationRequest xmlns=\"urn:samplan:interoperability:aggregation:1\">"
            + "<includeSummary>true</includeSummary></aggregationRequest></svc:GetCarePlans>";
    private static final StubIndex OF_NATION = StubIndex.start(
            0,
            List.of(
                    post("clinicalprocess:logistics:logistics", "cll-cp"),
                    post("clinicalprocess:logistics:logistics", "vko")));

    @RegisterExtension
    static final AdapterInFront region = AdapterInFront.ofAsta(
            "aggregation.own-addresses = " + REGION,
            "index.own-id = TSTASTA00000-OWN2",
            "aggregation.total = 15s",
            "aggregation.per-source = 12s");

    private static RunningAdapter nation;
    private static LedgerBalance ledger;

    private static EngagementPost post(String domain, String category) {
        return EngagementPost.of(Request.ASTA, "riv:" + domain, category, REGION);
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        ledger = new LedgerBalance(folder);
        nation = RunningAdapter.start(SettingsFile.write(
                folder,
                Map.of(
                        "GetCarePlans/2 " + REGION, region.address().resolve(Request.PATH),
                        "GetCareContacts/3 " + REGION, region.address().resolve("/services/GetCareContacts/3")),
                OF_NATION.uri(),
                LedgerBalance.kept("index.own-id = TSTASTA00000-OWN1")));
    }

    @AfterAll
    static void stop() throws Exception {
        ledger.waitForTheEnds();
        nation.close();
        OF_NATION.close();
        ledger.assertIsZero();
    }

    @AfterEach
    void theIndexIsBack() {
        region.index().setMood(Mood.NORMAL);
    }

    /** A region where all is well is a source like any other, and the records come through as they are. */
    @Test
    void whereNothingIsMissingTheRegionIsASourceLikeAnyOther() {
        Answer answer = plans();

        assertThat(answer.sources()).containsExactly(Status.answered("AG02"));
        assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2", "P1");
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertThat(complete(overview())).isEqualTo("true");
    }

    @ParameterizedTest
    @EnumSource(names = {"FAULT", "HTML", "TRUNCATED", "NOT_PERMITTED", "RESET"})
    void whatFailsBehindTheRegionIsTold_withItsAddress(Mood mood) {
        region.source("SYS2").setMood(mood);

        Answer answer = plans();

        assertThat(answer.sources())
                .containsExactly(Status.defective("AG02", "SP-PARTIAL"), Status.failed("SYS2", "SP-PARTIAL"));
        assertThat(answer.plans()).hasSize(4);
        assertThat(answer.resultCode()).isEqualTo("INFO");
        assertThat(completeInSummary(answer)).isEqualTo("false");
    }

    @Test
    void theOverviewIsNotComplete_ifSomethingFailsBehindTheRegion() {
        region.source("SYS2").setMood(Mood.FAULT);

        Answer overview = overview();

        assertThat(complete(overview)).isEqualTo("false");
        assertThat(Answer.textIn(overview.body(), "result")).startsWith("INFO");
        assertThat(overview.elements(OverviewRequest.CORE, "source"))
                .filteredOn(source -> Answer.textIn(source, "logicalAddress").equals(REGION))
                .isNotEmpty()
                .extracting(source -> Answer.textIn(source, "state"))
                .containsOnly("notFetched");
    }

    /** What is slow there is late there, and here the region has answered. */
    @Test
    void whatIsLateBehindTheRegionIsTold_andTheRegionIsNot() {
        region.source("SYS3").setDelay(Duration.ofMinutes(1));

        Answer answer = plans();

        assertThat(answer.sources())
                .containsExactly(Status.defective("AG02", "SP-PARTIAL"), Status.failed("SYS3", "SP-PARTIAL"));
        assertThat(answer.plans()).hasSize(4);
    }

    @Test
    void ifTheRegionsIndexIsAwayTheRegionHasFailed() {
        region.index().setMood(Mood.FAULT);

        Answer answer = plans();

        assertThat(answer.sources())
                .singleElement()
                .satisfies(source -> assertThat(source).isEqualTo(Status.failed("AG02", "SP-FAULT")));
        assertThat(complete(overview())).isEqualTo("false");
    }

    /** The person's number and the records' texts are in no line, at either of the two. */
    @Test
    void theLogNamesTheRegion_andNoPerson() {
        region.source("SYS2").setMood(Mood.FAULT);
        AtomicReference<Answer> answer = new AtomicReference<>();

        List<String> log = Logged.during(() -> answer.set(plans()));

        assertThat(log).anyMatch(line -> line.contains("source " + REGION) && line.contains("PARTIAL"));
        assertThat(log).noneMatch(line -> line.contains(Request.ASTA));
    }

    private static Answer plans() {
        return Request.aboutAsta().replacing("</svc:GetCarePlans>", SUMMARY).to(nation.address());
    }

    private static Answer overview() {
        return OverviewRequest.with(OverviewRequest.IN_THE_STORY).to(nation.address());
    }

    private static String complete(Answer overview) {
        return only(overview.elements(OverviewRequest.CORE, "complete"));
    }

    private static String completeInSummary(Answer answer) {
        return only(answer.elements("urn:samplan:interoperability:aggregation:1", "complete"));
    }

    private static String only(List<Element> elements) {
        assertThat(elements).hasSize(1);
        return elements.get(0).getTextContent();
    }
}
