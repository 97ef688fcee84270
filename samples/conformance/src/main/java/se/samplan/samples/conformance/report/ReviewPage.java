package se.samplan.samples.conformance.report;

import static se.samplan.samples.conformance.report.Html.text;

import java.util.stream.Collectors;
import se.samplan.samples.conformance.review.Review;
import se.samplan.samples.conformance.review.Row;
import se.samplan.samples.conformance.review.Section;
import se.samplan.samples.conformance.review.Untold;

/** A review as one page to print, in Swedish: for those who otherwise count by hand. */
final class ReviewPage {

    private static final String TITLE = "Egengranskning av planer, överenskommelser och kontakter";

    private static final String HOW = """
            <section class="how">
            <h2>Så har det räknats</h2>
            <ul>
            <li>Bara det som står strukturerat i posten räknas. Det som bara står i löpande text eller i ett dokument får svaret nej och behöver läsas av en människa.</li>
            <li>Planer och överenskommelser som har avslutats, ersatts eller inte börjat är inte med. En plan som bara är ett dokument räknas som pågående.</li>
            <li>En person räknas bara om alla svar om fasta kontakter kom i sin helhet.</li>
            <li>Inget antal under 10 visas, inte heller noll. Är det för få som har svarat ja eller för få som har svarat nej döljs hela raden, så att inget går att räkna ut. Jämför därför inte två granskningar som skiljer sig med några få personer.</li>
            </ul>
            </section>
            """;

    private ReviewPage() {}

    /** @param title what stands under the heading; may be empty */
    static String of(Review review, String title) {
        return Html.page(
                Language.SV.code(),
                TITLE,
                "<div class=\"review\">\n<header>\n<h1>" + TITLE + "</h1>\n"
                        + (title.isBlank() ? "" : "<p class=\"title\">" + text(title) + "</p>\n")
                        + "<p class=\"kit\">Granskat den " + review.day() + "</p>\n</header>\n<main>\n"
                        + table(review)
                        + untold(review)
                        + HOW + "</main>\n</div>\n");
    }

    private static String table(Review review) {
        if (review.sections().isEmpty()) {
            return "<p class=\"verdict stopped\">Det fanns inget att granska.</p>\n";
        }
        return "<table class=\"counts\"><thead><tr><th scope=\"col\">Fråga</th><th scope=\"col\" class=\"n\">Ja</th>"
                + "<th scope=\"col\" class=\"n\">Nej</th><th scope=\"col\" colspan=\"2\">Andel ja</th></tr></thead>\n"
                + review.sections().stream().map(ReviewPage::section).collect(Collectors.joining()) + "</table>\n";
    }

    private static String section(Section section) {
        return "<tbody><tr><th scope=\"rowgroup\" colspan=\"5\"><strong>"
                + text(section.base().heading())
                + "</strong> <span>" + ReviewTable.number(section.number(), ReviewTable.FEW)
                + "</span></th></tr>\n"
                + section.rows().stream().map(ReviewPage::row).collect(Collectors.joining()) + "</tbody>\n";
    }

    private static String row(Row row) {
        String head = "<tr><th scope=\"row\">" + text(row.measure().question()) + "</th>";
        return row instanceof Row.Shown shown
                ? head + "<td class=\"n\">" + shown.yes() + "</td><td class=\"n\">" + shown.no()
                        + "</td><td class=\"n\">" + shown.percent() + " %</td><td class=\"bar\"><span style=\"width:"
                        + shown.percent() + "%\"></span></td></tr>\n"
                : head + "<td colspan=\"4\" class=\"hidden\">dold – för få på den ena sidan</td></tr>\n";
    }

    private static String untold(Review review) {
        if (review.untold().isEmpty()) {
            return review.isWhole() ? "<p class=\"verdict good\">Alla svar är granskade i sin helhet.</p>\n" : "";
        }
        return "<section class=\"verdict stopped\"><h2>Inte granskat</h2>\n<ul>\n"
                + review.untold().stream().map(ReviewPage::item).collect(Collectors.joining())
                + "</ul></section>\n";
    }

    private static String item(Untold untold) {
        return "<li><code>" + text(ReviewTable.contract(untold)) + "</code>: "
                + text(untold.why().words()) + " – "
                + ReviewTable.number(untold.number(), ReviewTable.FEW)
                + " svar</li>\n";
    }
}
