package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Landscape;

/** Permissions and routes that climb the tree of care organisations, and the command that says who would be asked. */
class WhoIsAskedTest {

    private static final String HSA = "TSTASTA00000-";

    private static Landscape sources;
    private static RunningAdapter adapter;
    private static Path settings;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        sources = Landscape.start(9, 0);
        Map<String, URI> routes = sources.routes();
        Files.write(
                folder.resolve("tree.txt"),
                List.of(
                        HSA + "SYS1 = " + HSA + "U101",
                        HSA + "U101 = " + HSA + "RG00",
                        HSA + "SYS2 = " + HSA + "RG00",
                        HSA + "SYS4 = " + HSA + "KH00"));
        Files.write(
                folder.resolve("permissions.txt"),
                List.of(
                        HSA + "CON1 GetCarePlans " + HSA + "RG00",
                        HSA + "CON1 GetCareManagers *",
                        HSA + "CON1 GetCarePlans " + HSA + "SYS5"));
        settings = SettingsFile.write(
                folder,
                Map.of(
                        HSA + "U101",
                        at(routes, "SYS1"),
                        HSA + "SYS2",
                        at(routes, "SYS2"),
                        HSA + "SYS4",
                        at(routes, "SYS4")),
                sources.index().uri(),
                "permissions.file = permissions.txt",
                "hsa-tree.file = tree.txt");
        adapter = RunningAdapter.start(settings);
    }

    private static URI at(Map<String, URI> routes, String system) {
        return Stream.ofNullable(routes.get(HSA + system)).findFirst().orElseThrow();
    }

    @AfterAll
    static void stop() {
        adapter.close();
        sources.close();
    }

    @Test
    void theSourcesOfAUnitAreAskedByTheUnitsRow_onItsRoute() {
        Answer answer = Request.aboutAsta().to(adapter.address());

        assertThat(answer.plans()).containsExactly("P3", "P2");
        assertThat(answer.sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.answered("SYS2"),
                        Status.failed("SYS3", "SP-NOT-PERMITTED"),
                        Status.failed("SYS4", "SP-NOT-PERMITTED"),
                        Status.failed("SYS5", "SP-NO-ROUTE"));
    }

    @Test
    void theCommandSaysTheSame_andWhy() {
        assertThat(asked("GetCarePlans", "SYS1"))
                .startsWith("0 ")
                .contains(
                        "consumer: person",
                        "permission: by the row \"TSTASTA00000-CON1 GetCarePlans TSTASTA00000-RG00\" for"
                                + " TSTASTA00000-RG00, above it",
                        "route: that of TSTASTA00000-U101 above it, http",
                        "asked, if the engagement index names it");
        assertThat(asked("GetCarePlans/2", "SYS4"))
                .startsWith("1 ")
                .contains(
                        "permission: no row of permissions.file (SP-NOT-PERMITTED); looked for above it:"
                                + " TSTASTA00000-KH00, SE",
                        "route: its own, http",
                        "not asked");
        assertThat(asked("GetCarePlans", "SYS5"))
                .startsWith("1 ")
                .contains("permission: by the row", "route: none (SP-NO-ROUTE)", "not asked");
        assertThat(asked("GetCareManagers", "SYS4"))
                .startsWith("0 ")
                .contains("permission: by the row \"TSTASTA00000-CON1 GetCareManagers *\"\n");
        assertThat(Commands.run(settings, "--who-is-asked=TSTASTA00000-CON1,GetCareManagers,5565594230"))
                .startsWith("1 ")
                .contains("address: our own, which is never asked");
    }

    @Test
    void everyVersionOfTheNameIsTold() {
        assertThat(asked("GetCareDocumentation", "SYS1"))
                .contains("GetCareDocumentationResponder:2 at", "GetCareDocumentationResponder:3 at");
    }

    /** As the catalogue, and the copy of what it says, name a contract. */
    @Test
    void aContractIsTakenByItsNamespaceToo() {
        String namespace = "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";

        assertThat(asked(namespace, "SYS1")).startsWith("0 ").isEqualTo(asked("GetCarePlans/2", "SYS1"));
    }

    /** No header can hold such an id, so nobody could ask so, whatever the lists say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TSTASTA00000-\u0421ON1,GetCareManagers,TSTASTA00000-SYS4 | consumer | it holds U+0421",
                "\"TSTASTA00000-CON1\",GetCareManagers,TSTASTA00000-SYS4 | consumer | it holds a comma, a semicolon or",
                "TSTASTA00000-CON1,GetCareManagers,TSTASTA00000-\u200BSYS4 | logical address | it holds U+200B",
                "TSTASTA00000-CON1,GetCareManagers,TSTASTA00000-SYS4' | logical address | it holds a comma, a semicolon"
            })
    void anIdThatNobodyCanHaveIsRefused(String question, String part, String why) {
        assertThat(Commands.run(settings, "--who-is-asked=" + question))
                .startsWith(
                        "2 samplan cannot start. --who-is-asked= names a " + part + " that nobody can have: " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TSTASTA00000-CON1",
                "TSTASTA00000-CON1,GetCarePlans",
                "TSTASTA00000-CON1,GetCarePlans,",
                "TSTASTA00000-CON1,GetCarePlans,TSTASTA00000-SYS1,more",
                "TSTASTA00000-CON1,GetNothing,TSTASTA00000-SYS1",
                "TSTASTA00000-CON1,urn:riv:clinicalprocess:logistics:logistics:GetCarePlans:2:rivtabp21,TSTASTA00000-SYS1"
            })
    void whatIsNoQuestionIsRefused(String question) {
        assertThat(Commands.run(settings, "--who-is-asked=" + question))
                .startsWith("2 samplan cannot start. --who-is-asked=");
    }

    private static String asked(String contract, String system) {
        return Commands.run(settings, "--who-is-asked=TSTASTA00000-CON1," + contract + "," + HSA + system);
    }
}
