package se.samplan.plandocument;

import java.util.concurrent.CompletableFuture;
import se.samplan.model.planning.Bytes;
import se.samplan.time.Deadline;
import se.samplan.understand.plannote.DocumentText;

/** Reads the text of a PDF. Never fails: what cannot be read has a reason. */
@FunctionalInterface
public interface DocumentReader {

    /** @param deadline by which it is known, at the latest */
    CompletableFuture<DocumentText> pdf(Bytes document, Deadline deadline);
}
