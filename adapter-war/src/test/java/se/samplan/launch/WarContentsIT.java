package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The packaged war is as large as RATIONALE says, and what is told there to be left out is left out. */
class WarContentsIT {

    private static final Pattern SIZE = Pattern.compile("## What is in (\\d+) MB\\?");
    private static final int MEGABYTE = 1_000_000;

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
            "checker-qual");

    @Test
    void isAsLargeAsItsReasonsSay() throws IOException {
        Matcher told = SIZE.matcher(Files.readString(Path.of("RATIONALE.md")));

        assertThat(told.find()).isTrue();
        assertThat(Files.size(War.FILE) / MEGABYTE).isEqualTo(Long.parseLong(told.group(1)));
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
}
