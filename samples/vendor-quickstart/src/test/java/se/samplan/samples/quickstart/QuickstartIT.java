package se.samplan.samples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.samplan.published.SchemaFiles;

/** The walkthrough of the README: the packaged war, the vendor's jar, its settings and its request. */
class QuickstartIT {

    private static final String PLANS = "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";
    private static final String CORE = "urn:riv:clinicalprocess:logistics:logistics:3";
    private static final String OURS = "urn:samplan:clinicalprocess:logistics:logistics:3.1";

    private static Process process;
    private static String address;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        String settings =
                Files.readString(Path.of("vendor.properties")).replace("server.port = 8090", "server.port = 0");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty("quickstart.war"),
                        "--settings=" + Files.writeString(folder.resolve("vendor.properties"), settings),
                        "--libraries=target/libraries")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith("samplan is ready on ")) {
            line = said.readLine();
        }
        assertThat(line).as("what the adapter says when it is ready").isNotNull();
        address = line.substring("samplan is ready on ".length());
    }

    @AfterAll
    static void end() {
        process.destroy();
    }

    @Test
    void answersThePlanAsPublishedAndStructured() throws Exception {
        Document answer = ask(Files.readString(Path.of("request.xml")));

        SchemaFiles.compile(
                        List.of(
                                "schemas/clinicalprocess_logistics_logistics_3.0/interactions/GetCarePlansInteraction/GetCarePlansResponder_2.0.xsd",
                                "schemas/samplan_clinicalprocess_logistics_logistics_3.1/core_components/clinicalprocess_logistics_logistics_3.1_ext.xsd"))
                .newValidator()
                .validate(new DOMSource(only(answer, PLANS, "GetCarePlansResponse")));
        assertThat(only(answer, OURS, "goal").getTextContent()).contains("Kunna gå till affären");
        assertThat(only(answer, OURS, "activity").getTextContent()).contains("Gå ut i tio minuter", "goal-1");
        assertThat(only(answer, CORE, "resultCode").getTextContent()).isEqualTo("OK");
    }

    @Test
    void makesAPageOfThePlan_thatTheVendorDidNotMake() throws Exception {
        Document answer = ask(Files.readString(Path.of("request.xml")));

        assertThat(only(answer, CORE, "mediaType").getTextContent()).isEqualTo("text/html");
        byte[] page = Base64.getDecoder().decode(only(answer, CORE, "value").getTextContent());
        assertThat(new String(page, UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("Kunna gå till affären.", "Gå ut i tio minuter.", "Två gånger per dag", "Jag själv");
    }

    @Test
    void knowsNothingOfOthers() throws Exception {
        Document answer = ask(Files.readString(Path.of("request.xml")).replace("194304247663", "194107149207"));

        assertThat(answer.getElementsByTagNameNS(PLANS, "carePlan").getLength()).isZero();
        assertThat(only(answer, CORE, "resultCode").getTextContent()).isEqualTo("OK");
    }

    private static Document ask(String request) throws Exception {
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/producer/GetCarePlans/2"))
                                .header("Content-Type", "text/xml;charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofString(request))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body()));
    }

    private static Element only(Document answer, String namespace, String name) {
        assertThat(answer.getElementsByTagNameNS(namespace, name).getLength())
                .as(name)
                .isEqualTo(1);
        return (Element) answer.getElementsByTagNameNS(namespace, name).item(0);
    }
}
