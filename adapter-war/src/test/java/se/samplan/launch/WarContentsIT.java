package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged war is as large as RATIONALE says, and what is told there to be left out is left out. */
class WarContentsIT {

    private static final Pattern SIZE = Pattern.compile("## What is in (\\d+) MB\\?");
    private static final int MEGABYTE = 1_000_000;
    private static final String STORED = "-stored.jar";

    /** Each could come back by another way than the one that was closed; ASM did. */
    private static final List<String> LEFT_OUT = List.of(
            "asm",
            "jakarta.mail",
            "angus-mail",
            "HdrHistogram",
            "LatencyUtils",
            "prometheus-metrics-core",
            "prometheus-metrics-exposition-formats",
            "cxf-rt-ws-policy",
            "neethi",
            "xml-resolver",
            "woodstox-core",
            "jakarta.jws-api",
            "checker-qual");

    @Test
    void isAsLargeAsItsReasonsSay() throws IOException {
        Matcher told = SIZE.matcher(Files.readString(Path.of("RATIONALE.md")));

        assertThat(told.find()).isTrue();
        assertThat(Files.size(War.FILE) / MEGABYTE).isEqualTo(Long.parseLong(told.group(1)));
    }

    /** What others have published goes out as they did, entry by entry, however it is packed. */
    @Test
    void itsStoredJarsHoldWhatWasPublished(@TempDir Path folder) throws IOException {
        Map<String, String> published = published();
        try (ZipFile war = new ZipFile(War.FILE.toFile())) {
            List<? extends ZipEntry> stored = war.stream()
                    .filter(entry -> entry.getName().endsWith(STORED))
                    .toList();
            assertThat(stored).hasSize(4);
            for (ZipEntry entry : stored) {
                String name = entry.getName().replaceFirst(".*/", "").replace(STORED, ".jar");
                Path jar = folder.resolve(name);
                Files.copy(war.getInputStream(entry), jar);
                assertThat(entries(jar)).as(name).isEqualTo(entries(Path.of(published.get(name))));
            }
        }
    }

    /** Paths of the jars of this test's class path, by the names of their files. */
    private static Map<String, String> published() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar"))
                .collect(Collectors.toMap(path -> Path.of(path).getFileName().toString(), path -> path, (a, b) -> a));
    }

    /** Names, sizes and checksums. */
    private static Map<String, String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .collect(Collectors.toMap(ZipEntry::getName, entry -> entry.getSize() + " " + entry.getCrc()));
        }
    }

    @Test
    void hasNoLibraryThatNothingNeeds() throws IOException {
        try (ZipFile war = new ZipFile(War.FILE.toFile())) {
            assertThat(war.stream().map(entry -> entry.getName().replaceFirst(".*/", "")))
                    .anyMatch(name -> name.startsWith("spring-core-"))
                    .noneMatch(name -> LEFT_OUT.stream()
                            .anyMatch(library -> name.matches(Pattern.quote(library) + "-\\d.*\\.jar")));
        }
    }

    /** Which of two is loaded would be decided by the order of a folder. */
    @Test
    void hasNoClassTwice() throws IOException {
        Map<String, List<String>> jarsByClass = new TreeMap<>();
        try (ZipFile war = new ZipFile(War.FILE.toFile())) {
            for (ZipEntry jar : war.stream()
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .toList()) {
                for (String name : classes(war.getInputStream(jar))) {
                    jarsByClass
                            .computeIfAbsent(name, first -> new ArrayList<>())
                            .add(jar.getName());
                }
            }
        }

        assertThat(jarsByClass).containsKey("org/springframework/util/StringUtils.class");
        assertThat(jarsByClass.entrySet())
                .filteredOn(found -> found.getValue().size() > 1)
                .isEmpty();
    }

    /** The classes of a jar, without those that each jar has of its own and those for other versions of Java. */
    private static List<String> classes(InputStream jar) throws IOException {
        List<String> classes = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(jar)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("-info.class")) {
                    classes.add(name);
                }
            }
        }
        return classes;
    }
}
