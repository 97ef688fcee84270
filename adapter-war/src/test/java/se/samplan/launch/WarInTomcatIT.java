package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.running.Gate;
import se.samplan.running.Request;
import se.samplan.running.SettingsFile;
import se.samplan.samples.messages.stub.Landscape;

/** The same packaged war, deployed in Tomcat. */
class WarInTomcatIT {

    private static final String SETTINGS = "samplan.settings";
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
        tomcat.start();
        address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
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
