package se.samplan.samples.conformance.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.samples.conformance.message.Text;
import se.samplan.xml.XmlText;

/** A page that needs nothing else: the look of all reports. */
final class Html {

    private Html() {}

    /**
     * A whole page.
     *
     * @param language of its texts, {@code en} or {@code sv}
     * @param body what stands in it, as HTML
     */
    static String page(String language, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(language, text(title), style(), body);
    }

    /** Of the part of a page that is about a contract. */
    static String anchor(String contract) {
        return contract.replaceAll("[^A-Za-z0-9]", "-");
    }

    static String text(String text) {
        return XmlText.escaped(text);
    }

    /** Ids of checks, one after the other. */
    static String codes(List<String> ids) {
        return ids.stream().map(id -> "<code>" + text(id) + "</code>").collect(Collectors.joining(", "));
    }

    /** Heads of the columns of a table. */
    static String head(Language language, Text... columns) {
        return Stream.of(columns)
                .map(column -> "<th scope=\"col\">" + language.of(column) + "</th>")
                .collect(Collectors.joining());
    }

    private static String style() {
        try (InputStream in = Html.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is not in the program");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
