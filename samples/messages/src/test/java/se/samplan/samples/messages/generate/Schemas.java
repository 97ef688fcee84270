package se.samplan.samples.messages.generate;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The project's schemas, as files: copied out of the class path, which is a folder or a jar. */
final class Schemas {

    private static final String ROOT = "schemas";

    private final Path folder;

    private Schemas(Path folder) {
        this.folder = folder;
    }

    static Schemas copiedTo(Path folder) throws IOException, URISyntaxException {
        URI catalog = Objects.requireNonNull(Schemas.class.getClassLoader().getResource(ROOT + "/catalog.xml"))
                .toURI();
        if (catalog.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(catalog, Map.of())) {
                copy(jar.getPath(ROOT), folder);
            }
        } else {
            copy(Objects.requireNonNull(Path.of(catalog).getParent()), folder);
        }
        return new Schemas(folder);
    }

    /** What is published nationally, and nothing of ours. */
    Schema national() throws IOException, SAXException {
        SortedMap<String, Path> files = files();
        files.values().removeIf(Schemas::isOurs);
        return compile(files.values());
    }

    Schema nationalAndOurs() throws IOException, SAXException {
        return compile(files().values());
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.readString(file).contains("targetNamespace=\"urn:samplan:");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By file name, since the header schemas are copied into each domain. */
    private SortedMap<String, Path> files() throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(path -> path.toString().endsWith(".xsd"))
                    .sorted()
                    .forEach(path -> files.putIfAbsent(String.valueOf(path.getFileName()), path));
        }
        return files;
    }

    private static Schema compile(Collection<Path> files) throws SAXException {
        Source[] sources =
                files.stream().map(file -> new StreamSource(file.toFile())).toArray(Source[]::new);
        return SchemaFactory.newDefaultInstance().newSchema(sources);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(path, target);
            }
        }
    }
}
