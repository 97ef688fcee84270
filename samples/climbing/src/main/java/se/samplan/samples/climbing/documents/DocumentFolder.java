package se.samplan.samples.climbing.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samplan.list.ListRejected;
import se.samplan.list.ListText;
import se.samplan.model.plan.CarePlan;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;

/**
 * Plans that are files in a folder, listed in its {@code index.csv}. Each is answered as the document that it is: nothing is read
 * out of it, so it has no structure (level L0). The index is read for each question, so it may change meanwhile; write the new
 * one beside the old one and rename it.
 *
 * <p>A file above 100 kB cannot travel in the contract. Its plan is answered with its heading and, instead of the document, a
 * sentence that says so.
 */
public final class DocumentFolder implements CarePlanSource {

    private static final System.Logger LOG = System.getLogger(DocumentFolder.class.getName());
    private static final String FOLDER = "climbing.documents";

    private final Path folder;

    /** The folder that the system property {@code climbing.documents} names. */
    public DocumentFolder() throws IOException {
        this(Path.of(System.getProperty(FOLDER, "documents")));
    }

    /** @throws IllegalStateException naming each line of the index that is wrong */
    DocumentFolder(Path folder) throws IOException {
        this.folder = folder;
        entries().stream()
                .filter(IndexEntry::isTooLarge)
                .forEach(entry -> LOG.log(
                        System.Logger.Level.WARNING,
                        "index.csv line {0}: the file is above 100 kB, so its plan is answered without it",
                        entry.line()));
    }

    @Override
    public Stream<CarePlan> carePlans(CarePlanQuestion question) throws IOException {
        List<CarePlan> plans = new ArrayList<>();
        for (IndexEntry entry : entries()) {
            if (entry.person().equals(question.person())) {
                plans.add(entry.plan());
            }
        }
        return plans.stream();
    }

    private List<IndexEntry> entries() throws IOException {
        List<String> lines = lines();
        List<IndexEntry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int at = 1; at < lines.size(); at++) {
            try {
                entries.add(IndexEntry.read(folder, at + 1, lines.get(at)));
            } catch (IllegalArgumentException e) {
                problems.add("line " + (at + 1) + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("index.csv: " + String.join("; ", problems));
        }
        return entries;
    }

    private List<String> lines() throws IOException {
        try {
            return ListText.read(folder.resolve("index.csv")).lines().toList();
        } catch (ListRejected e) {
            throw new IllegalStateException("index.csv: " + e.getMessage(), e);
        }
    }
}
