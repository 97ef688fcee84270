package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.settings.SettingsRejected;

/**
 * What Maria gets about Asta, over sockets. Without a mandate it is, to the byte, what she gets about somebody of whom nobody has
 * anything.
 */
class AgentMandatesTest {

    private static final String MARIA = "196802149283";
    /** Nobody in the story has a record of this person. */
    private static final String NOBODY_KNOWS = "191212121212";

    private static final String MANDATE = MARIA + " " + Request.ASTA + " ";
    private static final String AGENTS = "TSTASTA00000-CONS3";
    private static final String RESIDENTS = "TSTASTA00000-CON1";
    private static final Pattern MARKER = Pattern.compile("changeMarker>[^<]*<");

    private static Landscape sources;
    private static Path folder;
    private static RunningAdapter adapter;

    @BeforeAll
    static void start(@TempDir Path settings) throws Exception {
        folder = settings;
        sources = Landscape.start(9, 0);
        Files.writeString(
                folder.resolve("consumers.txt"), RESIDENTS + " = person as-of\n" + AGENTS + " = agent as-of\n");
        mandates(MANDATE + "appointed * .. TSTASTA00000-REG1");
        adapter = started();
    }

    private static RunningAdapter started() throws Exception {
        return RunningAdapter.start(SettingsFile.write(
                folder,
                sources,
                "consumers.file = consumers.txt",
                "mandates.file = mandates.txt",
                "lists.check-every = 0s"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        sources.close();
    }

    @BeforeEach
    void giveMariaHerMandate() throws IOException {
        mandates(MANDATE + "appointed * .. TSTASTA00000-REG1");
    }

    /** The seven contracts, and the overview. */
    static Stream<Request> questions() {
        return Stream.concat(
                Stream.of(StoryContract.values()).map(StoryContract::request),
                Stream.of(OverviewRequest.with(OverviewRequest.IN_THE_STORY)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void withAMandateSheGetsWhatAstaGets_andWithoutOneWhatThereIsOfNobody(Request asta) throws Exception {
        String herself = answer(asta.with(Request.CONSUMER, RESIDENTS));
        String nothing = answer(acting(MARIA, asta).replacing(Request.ASTA, NOBODY_KNOWS));

        assertThat(answer(acting(MARIA, asta)))
                .isEqualTo(herself)
                .isNotEqualTo(nothing)
                .contains("TSTASTA00000-");
        assertThat(nothing).doesNotContain("TSTASTA00000-", "Fault");
        assertThat(answer(acting("194107149207", asta))).as("of another").isEqualTo(nothing);
        assertThat(answer(unsaid(asta))).as("nobody acts").isEqualTo(nothing);
        for (String none : new String[] {
            "194107149207 " + Request.ASTA + " appointed * .. R",
            MARIA + " 194107149207 appointed * .. R",
            Request.ASTA + " " + MARIA + " appointed * .. R",
            MANDATE + "appointed * ..2026-01-01 R",
            MANDATE + "appointed * 2099-01-01.. R",
            MANDATE + "guardian * .. R",
            MANDATE + "appointed urn:riv:somebody:elses:contract:XResponder:1 .. R"
        }) {
            mandates(none);

            assertThat(answer(acting(MARIA, asta))).as(none).isEqualTo(nothing);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMandateForAContractIsForNoOther(StoryContract contract) throws Exception {
        Request other = (contract == StoryContract.PLANS ? StoryContract.NOTES : StoryContract.PLANS).request();
        mandates(MANDATE + "appointed " + contract.request().path().replaceFirst("/services/", "") + " .. R");

        assertThat(answer(acting(MARIA, contract.request()))).contains("TSTASTA00000-");
        assertThat(answer(acting(MARIA, other))).doesNotContain("TSTASTA00000-", "Fault");
    }

    @Test
    void theOverviewHoldsTheContractsOfTheMandate_andTheOthersAreAsIfNobodyHadAnything() throws Exception {
        mandates(MANDATE + "appointed GetCarePlans .. R");

        String overview = answer(acting(MARIA, OverviewRequest.with(OverviewRequest.IN_THE_STORY)));

        assertThat(overview).contains("carePlan>", "complete>true<").doesNotContain("careManager>", "careContact>");
    }

    /** Until now the header alone made an agent of whoever came by a consumer of persons. */
    @Test
    void theHeaderAloneMakesNobodyAnAgent() throws Exception {
        mandates("194107149207 " + Request.ASTA + " appointed * .. R");
        Request byResidents = acting(MARIA, StoryContract.BOOKINGS.request()).with(Request.CONSUMER, RESIDENTS);

        assertThat(answer(byResidents)).doesNotContain("timeslotDetail", "TSTASTA00000-", "Fault");
    }

    /** In the other contracts a consumer of persons says nothing by the header, as the published contracts have none. */
    @Test
    void aConsumerOfPersonsIsHeardOnlyWhereTheContractHasTheHeader() throws Exception {
        mandates("194107149207 " + Request.ASTA + " appointed * .. R");
        Request plans = acting(MARIA, StoryContract.PLANS.request()).with(Request.CONSUMER, RESIDENTS);

        assertThat(answer(plans)).isEqualTo(answer(StoryContract.PLANS.request()));
    }

    /** Nobody may learn from an index that is away that there is no mandate, nor from one that is there. */
    @Test
    void theIndexIsAskedAlsoWithoutAMandate_andNoSourceIs() throws Exception {
        mandates(MARIA + " 194107149207 appointed * .. R");
        int asked = sources.index().received().size();
        int called = sources.source("SYS1").received().size();

        answer(acting(MARIA, StoryContract.PLANS.request()));

        assertThat(sources.index().received()).hasSize(asked + 1);
        assertThat(sources.source("SYS1").received()).hasSize(called);
    }

    @Test
    void aListIsTakenWholeOrNotAtAll() throws Exception {
        Request asked = acting(MARIA, StoryContract.PLANS.request());
        String whole = answer(asked);

        mandates("everybody may", MARIA + " 194107149207 appointed * .. R");
        assertThat(answer(asked)).isEqualTo(whole);

        Files.delete(folder.resolve("mandates.txt"));
        assertThat(answer(asked)).isEqualTo(whole);

        mandates(MARIA + " 194107149207 appointed * .. R");
        assertThat(answer(asked)).doesNotContain("TSTASTA00000-");
    }

    @Test
    void doesNotStartWithAListThatCannotBeUsed_andRepeatsNobodysNumber() throws Exception {
        mandates(MANDATE + "friend * .. R");

        assertThatThrownBy(AgentMandatesTest::started)
                .isInstanceOf(SettingsRejected.class)
                .message()
                .contains("mandates.file: line 1: the kind must be appointed or guardian")
                .doesNotContain(MARIA, Request.ASTA);
    }

    /** The question as Maria's consumer sends it. */
    private static Request acting(String agent, Request question) {
        return question.byAgent(agent).with(Request.CONSUMER, AGENTS);
    }

    /**
     * The question as the agents' consumer sends it with nobody in it who acts; where the contract demands somebody, it is the
     * person herself.
     */
    private static Request unsaid(Request question) {
        Request said = question.text().contains("Actor>") ? question.byPerson(Request.ASTA) : question.byNobody();
        return said.with(Request.CONSUMER, AGENTS);
    }

    /** What differs between two answers to one question: when a source was heard, and how a marker is encrypted. */
    private static String answer(Request request) {
        return MARKER.matcher(request.to(adapter.address()).text())
                .replaceAll("changeMarker><")
                .replaceAll("lastSuccessfulSynch>[0-9]*<", "lastSuccessfulSynch><");
    }

    private static void mandates(String... lines) throws IOException {
        Files.writeString(folder.resolve("mandates.txt"), String.join("\n", lines));
    }
}
