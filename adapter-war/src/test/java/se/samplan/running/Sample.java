package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files on the class path. */
final class Sample {

    private Sample() {}

    static byte[] bytes(String path) {
        try (InputStream in = Sample.class.getClassLoader().getResourceAsStream(path)) {
            return requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        return new String(bytes(path), UTF_8);
    }
}
