package se.samplan.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.JreMemoryLeakPreventionListener;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.running.Gate;
import se.samplan.running.Request;
import se.samplan.running.SettingsFile;
import se.samplan.samples.messages.stub.Landscape;

/** The same packaged war, deployed in Tomcat. */
class WarInTomcatIT {

    private static final String SETTINGS = "samplan.settings";
    private static final String BREAKS = "x-breaks";
    private static final String NAMED = "|Host: localhost|x-vp-sender-id: TSTASTA00000-VPX1"
            + "|x-rivta-original-serviceconsumer-hsaid: TSTASTA00000-CON1|x-skltp-correlation-id: prov-4711|";
    private static final String LOGGING = "logback.configurationFile";

    private static Landscape asta;
    private static Tomcat tomcat;
    private static Context application;
    private static URI address;

    @BeforeAll
    static void deploy(@TempDir Path folder) throws Exception {
        asta = Landscape.start(9, 0);
        Logger.getLogger("").setLevel(Level.OFF); // Tomcat's own
        System.setProperty(LOGGING, WarInTomcatIT.class.getResource("/logback-test.xml") + "");
        System.setProperty(SETTINGS, SettingsFile.write(folder, asta).toString());
        tomcat = new Tomcat();
        tomcat.setBaseDir(folder.resolve("tomcat").toString());
        Files.createDirectories(folder.resolve("tomcat").resolve("webapps"));
        tomcat.setPort(0);
        tomcat.setSilent(true);
        tomcat.getConnector();
        tomcat.setAddDefaultWebXmlToWebapp(false);
        // As in Tomcat's own server.xml: else DriverManager, in the whole JVM, looks for drivers in the war alone.
        tomcat.getServer().addLifecycleListener(new JreMemoryLeakPreventionListener());
        application = tomcat.addWebapp("", War.FILE.toAbsolutePath().toString());
        application.setParentClassLoader(new OnlyTomcat());
        breaking(application);
        tomcat.getHost().getPipeline().addValve(sayingNoMoreThanTheStatus());
        tomcat.start();
        address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
    }

    /** As RUNNING tells operators: what is refused before it is anybody's is answered by the host, and not by the war. */
    private static ErrorReportValve sayingNoMoreThanTheStatus() {
        ErrorReportValve valve = new ErrorReportValve();
        valve.setShowReport(false);
        valve.setShowServerInfo(false);
        return valve;
    }

    /** A filter of somebody's, in front of all others, that breaks on a header. */
    private static void breaking(Context context) {
        FilterDef filter = new FilterDef();
        filter.setFilterName(BREAKS);
        filter.setAsyncSupported("true");
        filter.setFilter((request, response, chain) -> {
            if (((HttpServletRequest) request).getHeader(BREAKS) != null) {
                throw new IllegalStateException("HEMLIG");
            }
            chain.doFilter(request, response);
        });
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName(BREAKS);
        everywhere.addURLPattern("/*");
        context.addFilterDef(filter);
        context.addFilterMap(everywhere);
    }

    @AfterAll
    static void undeploy() throws LifecycleException {
        System.clearProperty(SETTINGS);
        System.clearProperty(LOGGING);
        tomcat.stop();
        tomcat.destroy();
        asta.close();
    }

    @Test
    void answersAsItDoesByItself() {
        assertThat(Request.aboutAsta().to(address).plans()).containsExactly("P5", "P4", "P3", "P2", "P1");
    }

    @Test
    void servesItsWsdl() throws Exception {
        HttpResponse<String> wsdl = get("/services/GetCarePlans/2?wsdl");

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body()).contains("name=\"GetCarePlansInteraction\"", "GetCarePlansResponder_2.0.xsd");
    }

    @Test
    void turnsAwayWithASoapFault_notWithAPageOfTomcat() throws Exception {
        HttpResponse<String> fault = get("/services/GetCarePlans/2");

        assertThat(fault.statusCode()).isEqualTo(405);
        assertThat(fault.body()).contains("<faultcode>soap:Client</faultcode>").doesNotContain("Tomcat");
    }

    /** What the container refuses itself, where nothing of ours answers. */
    @ParameterizedTest
    @CsvSource({
        "404, GET /HEMLIG HTTP/1.1",
        "404, POST /HEMLIG/GetCarePlans/2 HTTP/1.1",
        "404, GET /WEB-INF/web.xml HTTP/1.1",
        "405, POST /health HTTP/1.1|Content-Length: 0",
        "405, DELETE /metrics HTTP/1.1",
        "405, TRACE /services/GetCarePlans/2 HTTP/1.1",
        "500, POST /services/GetCarePlans/2 HTTP/1.1|x-breaks: HEMLIG|Content-Type: text/xml|Content-Length: 0",
        "500, GET /health HTTP/1.1|x-breaks: HEMLIG"
    })
    void tellsTheStatusInALine_notOnAPageOfTomcat(int status, String head) throws IOException {
        String answer = answerTo(head + "|Host: localhost");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("Content-Type: text/plain;charset=utf-8")
                .contains("HTTP " + status + "\n")
                .doesNotContainIgnoringCase("<html", "Tomcat", "HEMLIG");
    }

    @ParameterizedTest
    @CsvSource({
        "404, POST /services/GetNothing/1 HTTP/1.1|Content-Type: text/xml|Content-Length: 0",
        "404, POST /services/ HTTP/1.1|Content-Type: text/xml|Content-Length: 0",
        "413, POST /services/GetCarePlans/2 HTTP/1.1|Content-Type: text/xml|Content-Length: 2000000000",
        "415, POST /services/GetCarePlans/2 HTTP/1.1|Content-Type: text/plain|Content-Length: 0",
        "400, POST /services/GetCarePlans/2 HTTP/1.1|Content-Type: text/xml|Transfer-Encoding: chunked||zz"
    })
    void whatIsRefusedAtOurAddressesIsASoapFault(int status, String head) throws IOException {
        String answer = answerTo(head.replaceFirst("\\|", NAMED));

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("<faultcode>soap:Client</faultcode>");
    }

    /** Tomcat's connector refuses these before it is known whose they are. With the valve of RUNNING it repeats nothing of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEMLIG",
                "POST /services/<HEMLIG> HTTP/1.1|Host: localhost",
                "POST /services/Get%2FCarePlans HTTP/1.1|Host: localhost",
                "POST /services/GetCarePlans/2 HTTP/1.1",
                "POST /services/GetCarePlans/2 HTTP/7.1|Host: localhost",
                "POST /services/GetCarePlans/2 HTTP/1.1|Host: localhost|Transfer-Encoding: HEMLIG",
                "POST /services/GetCarePlans/2 HTTP/1.1|Host: localhost|Content-Length: HEMLIG"
            })
    void whatIsRefusedBeforeItIsOursIsNotRepeated(String head) throws IOException {
        assertThat(answerTo(head))
                .containsPattern("^HTTP/1.1 [45]")
                .doesNotContain("HEMLIG", "Tomcat", "org.apache", "Exception");
    }

    /** @param request its head, with a bar between two lines, and behind two bars what comes of its body */
    private static String answerTo(String request) throws IOException {
        String[] parts = request.split("\\|\\|", 2);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write((parts[0].replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n"
                                    + (parts.length > 1 ? parts[1] : ""))
                            .getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void theLineIsNoAddress() throws Exception {
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void saysThatItIsUp() throws Exception {
        assertThat(get("/health").body()).startsWith("{\"status\":\"UP\"");
    }

    @Test
    void finishesWhatIsUnderWay_whenItIsStopped() throws Exception {
        asta.source("SYS3").clearReceived();
        try (Gate gate = Gate.before(asta.source("SYS3"))) {
            List<CompletableFuture<List<String>>> underWay = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> Request.aboutAsta().to(address).plans(), task -> new Thread(task).start()))
                    .limit(10)
                    .toList();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> asta.source("SYS3").received().size() == 10);

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(WarInTomcatIT::stop);
            await().atMost(Duration.ofSeconds(20)).until(() -> application.getState() == LifecycleState.STOPPING_PREP);
            gate.open();

            assertThat(underWay)
                    .allSatisfy(answer ->
                            assertThat(answer.get(20, TimeUnit.SECONDS)).hasSize(5));
            stopped.get(20, TimeUnit.SECONDS);
        }
        application.start();
    }

    private static void stop() {
        try {
            application.stop();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The launcher's own container stands where Tomcat does not look. */
    @Test
    void bringsNoContainerAmongItsLibraries() {
        assertThat(application.getServletContext().getResourcePaths("/WEB-INF/lib/"))
                .isNotEmpty()
                .noneMatch(jar -> jar.contains("jetty") || jar.contains("servlet-api"));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sees of this test's class path what a Tomcat has, so that the war must bring everything else. */
    private static final class OnlyTomcat extends ClassLoader {

        private static final List<String> TOMCAT = List.of(
                "org.apache.catalina.",
                "org.apache.tomcat.",
                "org.apache.juli.",
                "org.apache.naming.",
                "jakarta.servlet.");

        OnlyTomcat() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected @Nullable URL findResource(String name) {
            return TOMCAT.stream().anyMatch(name.replace('/', '.')::startsWith)
                    ? WarInTomcatIT.class.getClassLoader().getResource(name)
                    : null;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (TOMCAT.stream().anyMatch(name::startsWith)) {
                return WarInTomcatIT.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
