package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A vendor's jar, made of one class. It is told by name: what runs the bench has no producer on its class path. */
final class Library {

    private Library() {}

    /**
     * Writes it, and says in which folder it lies.
     *
     * @param vendor name of the class
     * @param services names of the interfaces that it implements; each makes one of its own
     */
    static Path of(String vendor, List<String> services, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("vendor.jar")))) {
            String file = vendor.replace('.', '/') + ".class";
            put(jar, file, code(file));
            for (String service : services) {
                put(jar, "META-INF/services/" + service, vendor.getBytes(UTF_8));
            }
        }
        return folder;
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private static byte[] code(String file) throws IOException {
        try (InputStream in = Library.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
