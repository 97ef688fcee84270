package se.samplan.understand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is expected of the story: files written by hand, from the story. A file has parts that begin with {@code == } and the
 * readers and steps that they hold for, such as {@code == asta 8, U101 9}; a line that begins with {@code #} is a remark.
 */
public final class Expected {

    private Expected() {}

    /** The lines of the part that holds for a reader at a step. */
    public static List<String> lines(String section, String reader, int step) {
        return lines(section, reader + " " + step);
    }

    /**
     * The lines of the part that holds for what is asked.
     *
     * @throws IllegalArgumentException if no part does: that nothing is expected is said by a part without lines
     */
    public static List<String> lines(String section, String asked) {
        List<String> found = new ArrayList<>();
        boolean isPart = false;
        boolean wasThere = false;
        for (String line : file("understand/" + section + ".txt")) {
            if (line.startsWith("== ")) {
                isPart = List.of(line.substring(3).split(", ")).contains(asked);
                wasThere |= isPart;
            } else if (isPart && !line.isBlank() && !line.startsWith("#")) {
                found.add(line);
            }
        }
        if (!wasThere) {
            throw new IllegalArgumentException("nothing is said of " + asked);
        }
        return found;
    }

    private static List<String> file(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Expected.class.getClassLoader().getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
