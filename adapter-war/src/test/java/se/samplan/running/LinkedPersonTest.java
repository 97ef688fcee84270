package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubServer;

/**
 * A person with three identities, linked by {@code identities.file}: asked for by any of them she has all her records, and what
 * is about somebody else stays out and is the one thing that raises the alarm.
 */
class LinkedPersonTest {

    private static final String SYS3 = "TSTASTA00000-SYS3";
    private static final String ALARM = "mixed up persons";
    private static final String PLANS = Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml");
    private static final String START = "<svc:carePlan>";
    private static final String END = "</svc:carePlan>";

    /** Whom a record can be about, with the kind of the identity. */
    private enum Identity {
        PERSONNUMMER("194304247663", "1.2.752.129.2.1.3.1"),
        BEFORE("194307782393", "1.2.752.129.2.1.3.3"),
        RESERVE("99000101TF01", "1.2.752.74.9.1"),
        STRANGER("194107149207", "1.2.752.129.2.1.3.1");

        private final String id;
        private final String type;

        Identity(String id, String type) {
            this.id = id;
            this.type = type;
        }

        /** What stands in a request or a record about Asta becomes this one's. */
        String in(String text, String written) {
            return text.replace(PERSONNUMMER.id, written).replace(">" + PERSONNUMMER.type + "<", ">" + type + "<");
        }
    }

    private static final StubServer SOURCE = StubServer.bind(0);
    private static final StubServer INDEX = StubServer.bind(0);

    @TempDir
    static Path folder;

    private static RunningAdapter adapter;
    private static volatile String plans = "";
    private static volatile String known = "";

    @BeforeAll
    static void start() throws Exception {
        SOURCE.serve(request -> StubReply.http(200, "text/xml;charset=UTF-8", plans.getBytes(UTF_8)));
        INDEX.serve(request -> IndexAnswer.of(IndexAnswer.post(known, IndexAnswer.PLANS, SYS3, SYS3)));
        Files.writeString(folder.resolve("identities.txt"), """
                194307782393 = 194304247663
                99000101TF01 = 194304247663
                """);
        adapter = RunningAdapter.start(SettingsFile.write(
                folder, Map.of(SYS3, SOURCE.uri()), INDEX.uri(), "identities.file = identities.txt"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        SOURCE.close();
        INDEX.close();
    }

    /** The index has a post under one identity only, and that is not the one that is asked for. */
    @ParameterizedTest
    @EnumSource(names = "STRANGER", mode = EnumSource.Mode.EXCLUDE)
    void whoeverIsAskedForHasTheRecordsOfAll_withoutAnAlarm(Identity asked) {
        known = asked == Identity.BEFORE ? Identity.RESERVE.id : Identity.BEFORE.id;
        plans = about(Identity.PERSONNUMMER, Identity.BEFORE, Identity.RESERVE);

        List<String> lines = Logged.during(() -> {
            Answer answer = ask(asked.id, asked);

            assertThat(answer.plans()).containsExactlyInAnyOrder("PERSONNUMMER", "BEFORE", "RESERVE");
            assertThat(answer.sources()).containsExactly(Status.answered("SYS3"));
            assertThat(answer.resultCode()).isEqualTo("OK");
        });

        assertThat(lines).noneMatch(line -> line.contains(ALARM));
    }

    @ParameterizedTest
    @EnumSource(names = "STRANGER", mode = EnumSource.Mode.EXCLUDE)
    void aStrangersRecordBesideThemStaysOut_andRaisesTheAlarm(Identity asked) {
        known = asked.id;
        plans = about(Identity.values());

        List<String> lines = Logged.during(() -> {
            Answer answer = ask(asked.id, asked);

            assertThat(answer.plans()).containsExactlyInAnyOrder("PERSONNUMMER", "BEFORE", "RESERVE");
            assertThat(answer.sources()).containsExactly(Status.defective("SYS3", "SP-WRONG-PATIENT"));
            assertThat(answer.text()).doesNotContain(Identity.STRANGER.id);
        });

        assertThat(lines)
                .filteredOn(line -> line.contains(ALARM))
                .singleElement()
                .asString()
                .contains(SYS3)
                .doesNotContain(Identity.STRANGER.id, asked.id);
    }

    /** Who is linked to nobody has no records of others. */
    @Test
    void whoIsNotLinkedGetsNothingOfThem() {
        known = Identity.STRANGER.id;
        plans = about(Identity.values());

        assertThat(ask(Identity.STRANGER.id, Identity.STRANGER).plans()).containsExactly("STRANGER");
    }

    /** The letters of a reserve number are the same, small or large, in the request, the index and the record. */
    @ParameterizedTest
    @ValueSource(strings = {"TF01 Tf01 TF01", "TF01 TF01 tf01", "Tf01 tF01 TF01", "tf01 TF01 Tf01"})
    void oneNumberInTwoSpellingsIsOnePerson(String spellings) {
        List<String> ids = Stream.of(spellings.split(" ", -1))
                .map(letters -> "99000101" + letters)
                .toList();
        known = ids.get(1);
        plans = envelope(plan(Identity.RESERVE, ids.get(2)));

        List<String> lines = Logged.during(() -> {
            Answer answer = ask(ids.get(0), Identity.RESERVE);

            assertThat(answer.plans()).as(answer.toString()).containsExactly("RESERVE");
            assertThat(answer.sources()).containsExactly(Status.answered("SYS3"));
        });

        assertThat(lines).noneMatch(line -> line.contains(ALARM));
    }

    private static Answer ask(String id, Identity kind) {
        Request request = Request.aboutAsta();
        return request.withBody(kind.in(request.text(), id)).to(adapter.address());
    }

    private static String about(Identity... identities) {
        return envelope(Stream.of(identities)
                .map(identity -> plan(identity, identity.id))
                .collect(Collectors.joining()));
    }

    /** One that is called as the identity is. */
    private static String plan(Identity identity, String written) {
        String plan = PLANS.substring(PLANS.indexOf(START), PLANS.indexOf(END) + END.length());
        return identity.in(plan, written).replaceFirst("documentId>[^<]+<", "documentId>" + identity.name() + "<");
    }

    private static String envelope(String content) {
        return PLANS.substring(0, PLANS.indexOf(START))
                + content
                + PLANS.substring(PLANS.lastIndexOf(END) + END.length());
    }
}
