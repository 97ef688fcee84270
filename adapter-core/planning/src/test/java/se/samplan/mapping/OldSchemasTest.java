package se.samplan.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import se.samplan.model.ValidRecords;
import se.samplan.published.SchemaFiles;

/**
 * Whoever has our schemas as they were before extension 3.2 accepts what is sent now, and what was sent then is valid now. The zip
 * holds the schemas of that day, and the messages of Asta's story at step 9.
 */
@NullMarked
class OldSchemasTest {

    private static final String ZIP = "/schemas-of-2026-11-28.zip";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final int SEEDS = 100;

    private static final String STRUCTURE = "schemas/samplan_clinicalprocess_logistics_logistics_3.1/core_components/"
            + "clinicalprocess_logistics_logistics_3.1_ext.xsd";
    private static final String EXTENSION =
            "schemas/samplan_coreprocess_residentparticipation_residentparticipation_1.1/core_components/"
                    + "coreprocess_residentparticipation_residentparticipation_1.1_ext.xsd";
    private static final String RELATED = "schemas/samplan_clinicalprocess_logistics_logistics_3.2/core_components/"
            + "clinicalprocess_logistics_logistics_3.2_ext.xsd";

    private static Path then = Path.of("");

    @BeforeAll
    static void unpack(@TempDir Path folder) throws IOException {
        then = folder;
        try (InputStream in = OldSchemasTest.class.getResourceAsStream(ZIP);
                ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(in, ZIP))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path file = then.resolve(entry.getName());
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(zip, file);
                }
            }
        }
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(WireForm.CARE_PLANS, ValidRecords::carePlan),
                kind(WireForm.CARE_AGREEMENTS, ValidRecords::agreement),
                kind(WireForm.CARE_MANAGERS, ValidRecords::fixedContact));
    }

    private static <M> Arguments kind(WireForm<M> wire, LongFunction<M> records) {
        return Arguments.of(wire, records);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    <M> void whatIsSentNowWasValidThen(WireForm<M> wire, LongFunction<M> made) throws SAXException {
        Schema schema = old(wire.publication().schema(), STRUCTURE, EXTENSION);
        String xml = wire.xml(LongStream.range(0, SEEDS).mapToObj(made).toList());

        assertThat(xml).contains("relatedService");
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasSentThenIsValidNow() throws Exception {
        Schema schema = SchemaFiles.compile(List.of(
                WireForm.CARE_PLANS.publication().schema(),
                WireForm.CARE_AGREEMENTS.publication().schema(),
                WireForm.CARE_MANAGERS.publication().schema(),
                STRUCTURE,
                EXTENSION,
                RELATED));

        List<Path> messages;
        try (Stream<Path> files = Files.walk(then.resolve("messages"))) {
            messages = files.filter(Files::isRegularFile).toList();
        }

        assertThat(messages)
                .hasSizeGreaterThan(8)
                .allSatisfy(file -> schema.newValidator().validate(body(file)));
    }

    private static DOMSource body(Path message) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(message.toFile());
        return new DOMSource(document.getElementsByTagNameNS(SOAP, "Body")
                .item(0)
                .getChildNodes()
                .item(1));
    }

    private static Schema old(String... files) throws SAXException {
        Source[] sources = Stream.of(files)
                .map(file -> new StreamSource(then.resolve(file).toFile()))
                .toArray(Source[]::new);
        return SchemaFactory.newDefaultInstance().newSchema(sources);
    }
}
