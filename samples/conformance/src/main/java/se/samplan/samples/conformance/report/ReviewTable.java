package se.samplan.samples.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.review.Review;
import se.samplan.samples.conformance.review.Row;
import se.samplan.samples.conformance.review.Section;
import se.samplan.samples.conformance.review.Unreviewed;
import se.samplan.samples.conformance.review.Untold;

/**
 * A review as CSV, with semicolons and a byte order mark, as a Swedish spreadsheet opens it. Every cell is a text of ours or a
 * number.
 */
final class ReviewTable {

    static final String HIDDEN = "dold";
    static final String FEW = "färre än 10";

    private static final String HEAD = "Område;Fråga;Granskade;Ja;Nej;Andel ja (procent)";

    private ReviewTable() {}

    static String of(Review review) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        review.sections().forEach(section -> section.rows().forEach(row -> lines.add(line(section, row))));
        review.untold().forEach(untold -> lines.add(line(untold)));
        return lines.stream().collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static String line(Section section, Row row) {
        return String.join(";", section.base().heading(), row.measure().question(), number(section.number(), FEW)) + ";"
                + cells(row);
    }

    private static String cells(Row row) {
        return row instanceof Row.Shown shown
                ? shown.yes() + ";" + shown.no() + ";" + shown.percent()
                : String.join(";", HIDDEN, HIDDEN, HIDDEN);
    }

    private static String line(Untold untold) {
        return "Inte granskat;" + contract(untold) + ": " + untold.why().words().replace(";", ",") + ";"
                + number(untold.number(), FEW) + ";;;";
    }

    /** A SOAP fault, and what is no SOAP, does not tell what was asked; an answer of another contract does. */
    static String contract(Untold untold) {
        if (!untold.contract().isEmpty()) {
            return untold.contract();
        }
        return untold.why() == Unreviewed.OTHER_CONTRACT ? "Okänt kontrakt" : "Kontraktet framgår inte";
    }

    static String number(OptionalInt number, String otherwise) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : otherwise;
    }
}
