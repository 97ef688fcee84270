package se.samplan.produce.index.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.Diff;
import se.samplan.contracts.binding.GeneratedClasses;
import se.samplan.contracts.update.v1.ObjectFactory;
import se.samplan.contracts.update.v1.UpdateType;
import se.samplan.model.People;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexKey;
import se.samplan.produce.index.IndexPost;
import se.samplan.produce.index.IndexPosts;

class UpdateTest {

    private static final GeneratedClasses CLASSES = GeneratedClasses.of(UpdateType.class);

    private static final String SCHEMA =
            "schemas/itintegration_engagementindex_1.0/interactions/UpdateInteraction/" + "UpdateResponder_1.0.xsd";

    /** One post there, one gone, and values that must be escaped. */
    private static final List<IndexChange> CHANGES = List.of(
            IndexPosts.present("SE0000000000", 5),
            IndexPosts.gone("TSTASTA00000-KH00", 65),
            IndexChange.present(new IndexPost(
                    new IndexKey(
                            People.ASTA.id(),
                            "riv:crm:scheduling",
                            "NA",
                            "TSTASTA00000-U101",
                            "bokning <1> & \"två\"",
                            "NA",
                            "TSTASTA00000-SYS1",
                            "TSTASTA00000-RG00"),
                    IndexPosts.NOON)));

    @Test
    void writesTheMessageAsTheGoldenFileHasIt() throws IOException {
        Diff difference;
        try (InputStream golden = Objects.requireNonNull(UpdateTest.class.getResourceAsStream("update.xml"))) {
            difference = DiffBuilder.compare(Input.fromStream(golden))
                    .withTest(Input.fromByteArray(written(CHANGES)))
                    .ignoreComments()
                    .ignoreElementContentWhitespace()
                    .checkForSimilar()
                    .build();
        }

        assertThat(difference.hasDifferences()).as(difference.toString()).isFalse();
    }

    @Test
    void writesWhatTheSchemaWants() throws SAXException, IOException {
        validate(Input.fromByteArray(written(CHANGES)).build());
        validate(Input.fromByteArray(written(IntStream.range(0, 1000)
                        .mapToObj(i -> IndexPosts.present("SE" + i, i))
                        .toList()))
                .build());
    }

    @Test
    void theGoldenFileIsWhatTheSchemaWants() throws SAXException, IOException {
        validate(Input.fromStream(Objects.requireNonNull(UpdateTest.class.getResourceAsStream("update.xml")))
                .build());
    }

    /** The index sets them itself. */
    @Test
    void leavesOutWhatTheIndexSets() {
        assertThat(new String(written(CHANGES), UTF_8))
                .doesNotContain("creationTime")
                .doesNotContain("updateTime")
                .doesNotContain("owner");
    }

    private static byte[] written(List<IndexChange> changes) {
        return CLASSES.written(new ObjectFactory().createUpdate(Update.request(changes)));
    }

    private static void validate(Source message) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(
                        Objects.requireNonNull(UpdateTest.class.getClassLoader().getResource(SCHEMA)))
                .newValidator()
                .validate(message);
    }
}
