package se.samplan.samples.conformance.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samplan.samples.conformance.review.Review;

/** The files of a report. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes all of them.
     *
     * @return the page to open
     */
    public static Path write(Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.json"), Json.of(report));
        Files.writeString(folder.resolve("junit.xml"), JUnit.of(report));
        Files.writeString(folder.resolve("badge.svg"), Badge.of(report));
        Files.writeString(folder.resolve("report.sv.html"), Page.of(report, Language.SV));
        return Files.writeString(folder.resolve("report.html"), Page.of(report, Language.EN));
    }

    /**
     * Writes those of a replay.
     *
     * @return the page to open
     */
    public static Path write(ReplayReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("replay.json"), ReplayJson.of(report));
        Files.writeString(folder.resolve("replay-junit.xml"), ReplayJUnit.of(report));
        Files.writeString(folder.resolve("replay.sv.html"), ReplayPage.of(report, Language.SV));
        return Files.writeString(folder.resolve("replay.html"), ReplayPage.of(report, Language.EN));
    }

    /**
     * Writes those of a review.
     *
     * @param title what stands under the heading of the page; may be empty
     * @return the page to open
     */
    public static Path write(Review review, String title, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("review.csv"), ReviewTable.of(review));
        return Files.writeString(folder.resolve("review.html"), ReviewPage.of(review, title));
    }
}
