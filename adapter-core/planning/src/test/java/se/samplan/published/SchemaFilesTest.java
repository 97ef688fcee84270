package se.samplan.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas are found by their names on the class path, whatever addresses its loader gives out, and nowhere else. */
class SchemaFilesTest {

    @Test
    void areCompiledOnce() {
        List<String> files = List.of(SchemaFiles.AGGREGATION);

        assertThat(SchemaFiles.compile(files)).isSameAs(SchemaFiles.compile(new ArrayList<>(files)));
        assertThat(SchemaFiles.compile(List.of(SchemaFiles.STRUCTURE))).isNotSameAs(SchemaFiles.compile(files));
    }

    private static final String IMPORTING = """
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:b='urn:b' targetNamespace='urn:a'>\
            <xs:import namespace='urn:b' schemaLocation='%s'/><xs:element name='a' type='b:word'/></xs:schema>""";

    private static final String IMPORTED = """
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:b'>\
            <xs:simpleType name='word'><xs:restriction base='xs:string'/></xs:simpleType></xs:schema>""";

    static Stream<String> schemas() {
        return Published.all().stream().map(Publication::schema);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void compilesEveryContract_ofALoaderThatGivesNoAddresses(String schema) {
        assertThat(SchemaFiles.compile(new SchemaCatalog(new WithoutAddresses()), List.of(schema)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.xsd", "./b.xsd", "../two/b.xsd", "../one/../two/b.xsd"})
    void findsWhatIsImportedBesideIt(String location) {
        Files files = new Files(Map.of("two/a.xsd", IMPORTING.formatted(location), "two/b.xsd", IMPORTED));

        assertThat(SchemaFiles.compile(new SchemaCatalog(files), List.of("two/a.xsd")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.xsd", "http://127.0.0.1:9/b.xsd", "file:///b.xsd", "../../../b.xsd"})
    void refusesWhatIsNotInTheProgram(String location) {
        SchemaCatalog catalog =
                new SchemaCatalog(new Files(Map.of("two/a.xsd", IMPORTING.formatted(location), "two/b.xsd", IMPORTED)));

        assertThatThrownBy(() -> SchemaFiles.compile(catalog, List.of("two/a.xsd")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not in the program");
    }

    @Test
    void knowsTheNamesOfWhatIsImported() {
        assertThat(SchemaFiles.vocabulary(schemas().toList()))
                .contains("carePlanHeader", "documentId", "careUnitHSAId");
    }

    /** As the loaders of some programs: resources can be read, but not by an address that the JDK may open. */
    private static final class WithoutAddresses extends ClassLoader {

        @Override
        public @Nullable URL getResource(String name) {
            throw new AssertionError("asked for the address of " + name);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return SchemaFilesTest.class.getClassLoader().getResourceAsStream(name);
        }
    }

    private static final class Files extends ClassLoader {

        private final Map<String, String> contents;

        Files(Map<String, String> contents) {
            this.contents = contents;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            String content = contents.get(name);
            return content == null ? null : new ByteArrayInputStream(content.getBytes(UTF_8));
        }
    }
}
