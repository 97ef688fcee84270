package se.samplan.samples.climbing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.samplan.published.SchemaFiles;

/** The packaged war in a process of its own, started as the pages start it. */
record RunningWar(Process process, String address) implements AutoCloseable {

    private static final String READY = "samplan is ready on ";
    private static final String SERVICE = "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";

    /** An answer of GetCarePlans. */
    record Answer(Document xml) {

        int plans() {
            return xml.getElementsByTagNameNS(SERVICE, "carePlan").getLength();
        }

        /** The texts of all elements of that name, whatever their namespace. */
        List<String> text(String element) {
            NodeList all = xml.getElementsByTagNameNS("*", element);
            return IntStream.range(0, all.getLength())
                    .mapToObj(at -> all.item(at).getTextContent())
                    .toList();
        }

        /** One element a line, as a reader looks at it. */
        List<String> lines() throws TransformerException {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.INDENT, "yes");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(xml), new StreamResult(text));
            return text.toString()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(PageCommands::withoutPrefix)
                    .toList();
        }

        /** Against the published schema and ours. */
        boolean isValid() throws IOException {
            try {
                SchemaFiles.compile(
                                List.of(
                                        "schemas/clinicalprocess_logistics_logistics_3.0/interactions/GetCarePlansInteraction/GetCarePlansResponder_2.0.xsd",
                                        "schemas/samplan_clinicalprocess_logistics_logistics_3.1/core_components/clinicalprocess_logistics_logistics_3.1_ext.xsd"))
                        .newValidator()
                        .validate(new DOMSource(xml.getElementsByTagNameNS(SERVICE, "GetCarePlansResponse")
                                .item(0)));
                return true;
            } catch (SAXException e) {
                return false;
            }
        }
    }

    /** As the page says, but with other settings. */
    static RunningWar start(PageCommands page, Path settings) throws IOException {
        List<String> command = page.start().stream()
                .map(word -> word.startsWith("--settings=") ? "--settings=" + settings.toAbsolutePath() : word)
                .flatMap(word -> word.equals("java")
                        ? Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC")
                        : Stream.of(word))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(PageCommands.TOP.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = said.readLine();
        }
        assertThat(line).as("what it says when it is ready").isNotNull();
        return new RunningWar(process, line.substring(READY.length()));
    }

    /** Sends what the page's curl line sends. */
    Answer ask(PageCommands page) throws Exception {
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(page.ask(address), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return new Answer(DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body())));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
