package se.samplan.plandocument;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.Document;
import se.samplan.time.Deadline;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.plannote.DocumentText;
import se.samplan.understand.plannote.DocumentText.NotRead;
import se.samplan.understand.plannote.DocumentText.Why;
import se.samplan.understand.plannote.PlanDocuments;

/** The texts of those plans of an answer that are to be read. */
public final class DocumentTexts {

    private final PlanDocuments documents;
    private final DocumentReader reader;
    private final Duration time;

    /**
     * @param documents says which are to be read
     * @param time for all documents of one answer together
     */
    public DocumentTexts(PlanDocuments documents, DocumentReader reader, Duration time) {
        this.documents = documents;
        this.reader = reader;
        this.time = time;
    }

    /** By the key of each; done at once if there is nothing to be read. */
    public CompletableFuture<Map<RecordKey, DocumentText>> of(List<Known<CarePlan>> plans, Deadline deadline) {
        Deadline earlier = deadline.atMost(time);
        Map<RecordKey, CompletableFuture<DocumentText>> reading = new HashMap<>();
        documents.toBeRead(plans).forEach(plan -> reading.put(plan.key(), text(plan.record(), earlier)));
        return CompletableFuture.allOf(reading.values().toArray(CompletableFuture[]::new))
                .thenApply(all -> {
                    Map<RecordKey, DocumentText> texts = new HashMap<>();
                    reading.forEach((key, text) -> texts.put(key, text.join()));
                    return texts;
                });
    }

    /** Of several documents the first that is of a kind that is read: the others are pictures of it, or it in another form. */
    private CompletableFuture<DocumentText> text(CarePlan plan, Deadline deadline) {
        return plan.content().stream()
                .flatMap(document -> text(document, deadline).stream())
                .findFirst()
                .orElseGet(() -> CompletableFuture.completedFuture(new NotRead(Why.NOT_HERE)));
    }

    /** HTML and text are read here: where headings are looked for, nothing of them is run, resolved or fetched. */
    private Optional<CompletableFuture<DocumentText>> text(Document document, Deadline deadline) {
        Optional<Bytes> bytes = document.value();
        String kind = document.mediaType().toLowerCase(Locale.ROOT);
        if (kind.startsWith("application/pdf")) {
            return bytes.map(pdf -> reader.pdf(pdf, deadline));
        }
        boolean isText = kind.startsWith("text/html") || kind.startsWith("text/plain");
        return bytes.filter(page -> isText).map(page -> CompletableFuture.completedFuture(written(page)));
    }

    private static DocumentText written(Bytes page) {
        String text = new String(page.toArray(), UTF_8);
        return text.isBlank() ? new NotRead(Why.NO_TEXT) : new DocumentText.Read(text);
    }
}
