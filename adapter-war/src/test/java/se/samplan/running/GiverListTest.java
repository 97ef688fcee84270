package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.running.OverviewRequest.CORE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.settings.SettingsRejected;

/** Who is expected to hold records, over sockets: has nothing, could not be fetched and is not connected are three things. */
class GiverListTest {

    private static final String CONTACTS_LATER = "TSTASTA00000-KH00 GetCareContacts - Kommunens hälso- och sjukvård";

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);

    GiverListTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void aGiverWithoutASourceIsNotConnected_whichIsNeitherNothingNorNotFetched() throws Exception {
        givers(CONTACTS_LATER, "TSTASTA00000-RG00 * TSTASTA00000-SYS1");
        sources.source("SYS2").setMood(Mood.FAULT);
        try (RunningAdapter adapter = start()) {
            Answer answer = overview(adapter);

            assertThat(notConnected(answer))
                    .containsExactly("GetCareContacts TSTASTA00000-KH00 Kommunens hälso- och sjukvård");
            assertThat(states(answer)).contains("hasData", "notFetched", "notConnected");
            assertThat(answer.elements(CORE, "source").stream()
                            .filter(source -> Answer.textIn(source, "state").equals("notConnected"))
                            .map(source -> Answer.textIn(source, "logicalAddress")))
                    .containsOnly("");
        }
    }

    /** No index names U401 or U501: it is the permission that decides. Who is not connected was not asked, and nothing is missing. */
    @Test
    void whatTheConsumerMayNotAskIsNotConnected_andWhatTheIndexDoesNotNameIsNoReason() throws Exception {
        givers(
                "TSTASTA00000-KH00 GetSubjectOfCareSchedule TSTASTA00000-U401",
                "TSTASTA00000-KS00 GetSubjectOfCareSchedule TSTASTA00000-U501");
        Files.write(
                folder.resolve("who.txt"),
                List.of(
                        "* * TSTASTA00000-SYS*",
                        "* * TSTASTA00000-U1*",
                        "* * TSTASTA00000-U2*",
                        "* * TSTASTA00000-U3*",
                        "* * TSTASTA00000-U5*"));
        try (RunningAdapter adapter = start("permissions.file = who.txt", "routes.platform = http://127.0.0.1:9/vp")) {
            Answer answer = overview(adapter);

            assertThat(notConnected(answer)).containsExactly("GetSubjectOfCareSchedule TSTASTA00000-KH00 ");
            assertThat(Answer.textIn(answer.body(), "complete")).isEqualTo("true");
        }
    }

    @Test
    void whatHasNoRouteIsNotConnected() throws Exception {
        givers("TSTASTA00000-KH00 GetSubjectOfCareSchedule TSTASTA00000-U401");
        try (RunningAdapter adapter = start()) {
            assertThat(notConnected(overview(adapter))).containsExactly("GetSubjectOfCareSchedule TSTASTA00000-KH00 ");
        }
    }

    @Test
    void followsTheFileWhileItRuns_asAWholeOrNotAtAll() throws Exception {
        givers(CONTACTS_LATER);
        try (RunningAdapter adapter = start()) {
            assertThat(notConnected(overview(adapter))).hasSize(1);

            givers(CONTACTS_LATER, "TSTASTA00000-KS00 GetCareContacts -");
            assertThat(notConnected(overview(adapter))).hasSize(2);

            givers("TSTASTA00000-KS00 GetCareContacts -", "TSTASTA00000-KS00 GetNothing -");
            assertThat(notConnected(overview(adapter))).hasSize(2);
        }
    }

    @Test
    void doesNotStartWithAListThatCannotBeUsed_andNamesEveryLine() throws Exception {
        givers(
                "TSTASTA00000-KH00 GetCareContacts",
                "TSTASTA00000-KH00 GetNothing -",
                "TSTASTA00000-KH00 GetCarePlans SYS*",
                "TSTASTA00000-KS00 GetCarePlans - Socialtjänsten",
                "tstasta00000-ks00 GetCarePlans - Socialtjänsten",
                "TSTASTA00000-KS00 GetCareManagers - Kommunen");

        assertThatThrownBy(this::start)
                .isInstanceOf(SettingsRejected.class)
                .message()
                .contains(
                        "givers.file: line 1: must have the form",
                        "givers.file: line 2: no contract here has that name",
                        "givers.file: line 3: the logical address must be written out, or be a dash",
                        "givers.file: line 5: the same has been said in another line",
                        "givers.file: line 6: the giver has another name in another line");
    }

    private static List<String> notConnected(Answer answer) {
        return answer.elements(CORE, "source").stream()
                .filter(source -> Answer.textIn(source, "state").equals("notConnected"))
                .map(source -> Answer.textIn(source, "namespace").replaceAll(".*:(Get\\w+)Responder:.*", "$1") + " "
                        + Answer.textIn(giver(source), "extension") + " " + Answer.textIn(giver(source), "name"))
                .toList();
    }

    private static Element giver(Element source) {
        return (Element) source.getElementsByTagNameNS(CORE, "giver").item(0);
    }

    private static List<String> states(Answer answer) {
        return answer.elements(CORE, "source").stream()
                .map(source -> Answer.textIn(source, "state"))
                .distinct()
                .toList();
    }

    private static Answer overview(RunningAdapter adapter) {
        return OverviewRequest.with("<svc:section>risks</svc:section>").to(adapter.address());
    }

    private void givers(String... lines) throws IOException {
        Files.writeString(folder.resolve("givers.txt"), String.join("\n", lines));
    }

    private RunningAdapter start(String... more) throws Exception {
        return RunningAdapter.start(SettingsFile.write(
                folder, sources, "givers.file = givers.txt\nlists.check-every = 0s\n" + String.join("\n", more)));
    }
}
