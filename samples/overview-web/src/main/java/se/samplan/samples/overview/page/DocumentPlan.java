package se.samplan.samples.overview.page;

import java.util.ArrayList;
import java.util.List;
import se.samplan.contracts.overview.v1.PlanDocumentType;
import se.samplan.contracts.overview.v1.PlanNoteQuoteType;
import se.samplan.samples.overview.read.Overview;

/**
 * A plan that is only a document.
 *
 * @param quotes what it says under headings that plans have, each line by line; none if nothing could be read in it
 * @param isCut whether there is more of them
 */
public record DocumentPlan(List<List<String>> quotes, boolean isCut) {

    /** In letters. Whoever writes more than this gets the rest read where it was written. */
    private static final int SHOWN = 20_000;

    static DocumentPlan of(Overview overview, String record) {
        return overview.planDocuments().stream()
                .filter(document -> document.getRecordKey().equals(record))
                .findFirst()
                .map(DocumentPlan::quoted)
                .orElseGet(() -> new DocumentPlan(List.of(), false));
    }

    /** As many quotes as there is room for, each of them whole. */
    private static DocumentPlan quoted(PlanDocumentType document) {
        List<List<String>> quotes = new ArrayList<>();
        int letters = 0;
        for (PlanNoteQuoteType quote : document.getQuote()) {
            letters += quote.getText().length();
            if (letters > SHOWN) {
                return new DocumentPlan(quotes, true);
            }
            quotes.add(Written.lines(quote.getText()));
        }
        return new DocumentPlan(quotes, false);
    }
}
