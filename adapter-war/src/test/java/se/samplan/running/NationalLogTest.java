package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.LoggedPost;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.settings.SettingsRejected;

/** The national access log over sockets: told of what staff was shown, once, and of nothing else. */
class NationalLogTest extends NationalLogInFront {

    NationalLogTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void whatStaffIsShownIsTold_asItStandsInTheLedger() throws Exception {
        ask();

        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
        assertThat(log.received())
                .allSatisfy(request ->
                        assertThat(PlatformRequests.problems(request)).isEmpty())
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry("x-vp-sender-id", SettingsFile.OWN_ID)
                        .containsEntry("x-rivta-original-serviceconsumer-hsaid", SettingsFile.OWN_ID)
                        .containsKey("x-skltp-correlation-id"));
        assertThat(log.stored()).extracting(LoggedPost::owner).containsExactly(HSA + "KH00", HSA + "RG00");
        assertThat(log.stored())
                .allSatisfy(post -> assertThat(post)
                        .isEqualTo(new LoggedPost(
                                post.logId(),
                                SettingsFile.OWN_ID,
                                "Läsa",
                                post.startDate(),
                                "Vård och behandling",
                                StaffRequest.EMILIA,
                                "Emilia Ström",
                                "Allmänläkare",
                                HSA + "RG00",
                                HSA + "U101",
                                "Vårdplan",
                                "1.2.752.129.2.1.3.1",
                                Request.ASTA,
                                post.owner())));
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyElementsOf(logIds());
        assertThat(LocalDateTime.parse(log.stored().get(0).startDate()))
                .isEqualTo(LocalDateTime.ofInstant(
                        Instant.ofEpochMilli(
                                Instant.parse(rows().get(0).split("\t", -1)[0]).toEpochMilli()),
                        ZoneId.of("Europe/Stockholm")));
    }

    @Test
    void whatThePersonOrASystemIsShownStaysHere() throws Exception {
        Request.aboutAsta().to(adapter().address());
        StoryContract.PLANS
                .request()
                .with(Request.CONSUMER, StaffRequest.SYSTEM)
                .fromStaffTo(adapter().address());
        ask();

        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
        assertThat(log.stored()).extracting(LoggedPost::user).containsOnly(StaffRequest.EMILIA);
        assertThat(rows())
                .filteredOn(row -> row.contains("\treader=person\t"))
                .hasSize(3)
                .noneMatch(row -> row.contains("log="));
        assertThat(rows())
                .filteredOn(row -> row.contains("\treader=system\t"))
                .isNotEmpty()
                .noneMatch(row -> row.contains("log="));
    }

    /** An agent is no staff: what she was shown of Asta stands in our ledger, by whom and for whom, and nowhere else. */
    @Test
    void whatAnAgentIsShownStaysHere() throws Exception {
        String shown = StoryContract.PLANS
                .request()
                .byAgent(MARIA)
                .with(Request.CONSUMER, StaffRequest.AGENTS)
                .to(adapter().address())
                .text();
        ask();

        assertThat(shown).contains("Samordnad individuell plan");
        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
        assertThat(log.stored()).extracting(LoggedPost::user).containsOnly(StaffRequest.EMILIA);
        assertThat(rows())
                .filteredOn(row -> row.contains("\treader=agent"))
                .isNotEmpty()
                .allMatch(row -> row.contains("\tactor=" + MARIA + "\t") && row.contains("/" + Request.ASTA + "\t"))
                .noneMatch(row -> row.contains("log="));
    }

    @Test
    void whatWaitsAtAStopIsToldAfterTheStart() throws Exception {
        log.setMood(Mood.RESET);
        ask();
        await().atMost(GENEROUS).until(() -> health().contains("2 posts wait"));
        adapter().close();
        assertThat(reconciled()).startsWith("0 ").contains("0 are stored there, 2 wait");

        log.setMood(Mood.NORMAL);
        startAgain();
        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyElementsOf(logIds());
    }

    @Test
    void aWordForAContractThatThereIsNotStopsTheStart(@TempDir Path other) throws Exception {
        Path wrong = StaffRequest.settings(
                other,
                sources,
                "ledger.file = ledger.txt",
                "log.address = " + log.uri(),
                "log.kinds = GetNothing Vårdplan");

        assertThatThrownBy(() -> RunningAdapter.start(wrong).close())
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("log.kinds: there is no contract GetNothing");
    }
}
