package se.samplan.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.springframework.boot.loader.launch.JarLauncher;

/** Packs a program as Spring Boot's executable jar: its own loader in front, and every library as a jar inside the jar. */
final class FatJar {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private FatJar() {}

    /** @param libraries folders whose jars go in, and jars */
    static Path pack(Path file, Class<?> program, List<Path> libraries) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, JarLauncher.class.getName());
        manifest.getMainAttributes().putValue("Start-Class", program.getName());
        manifest.getMainAttributes().putValue("Spring-Boot-Classes", CLASSES);
        manifest.getMainAttributes().putValue("Spring-Boot-Lib", LIBRARIES);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            addLoader(jar);
            jar.putNextEntry(new ZipEntry(CLASSES)); // the loader looks for the folder itself
            String name = program.getName().replace('.', '/') + ".class";
            store(jar, CLASSES + name, Files.readAllBytes(origin(program).resolve(name)));
            for (Path library : libraries) {
                for (Path each : Files.isDirectory(library) ? jarsIn(library) : List.of(library)) {
                    store(jar, LIBRARIES + each.getFileName(), Files.readAllBytes(each));
                }
            }
        }
        return file;
    }

    private static void addLoader(JarOutputStream jar) throws IOException, URISyntaxException {
        try (JarFile loader = new JarFile(origin(JarLauncher.class).toFile())) {
            for (JarEntry entry : loader.stream()
                    .filter(each -> !each.isDirectory() && !each.getName().equals(JarFile.MANIFEST_NAME))
                    .toList()) {
                try (var in = loader.getInputStream(entry)) {
                    store(jar, entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    /** Uncompressed: the loader reads a jar inside the jar where it stands. */
    private static void store(JarOutputStream jar, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        jar.putNextEntry(entry);
        jar.write(content);
        jar.closeEntry();
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
