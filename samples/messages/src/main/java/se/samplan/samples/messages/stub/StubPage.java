package se.samplan.samples.messages.stub;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of {@link StubForm}: in Swedish, and in English where a tester needs a word. */
final class StubPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="sv">
            <head>
            <meta charset="utf-8">
            <title>Källor i Astas berättelse</title>
            <style>body{font-family:sans-serif;margin:2rem;max-width:60rem}td,th{text-align:left;padding:.3rem .8rem .3rem 0}</style>
            </head>
            <body>
            <main>
            <h1>Källor i Astas berättelse <span lang="en">(Stub sources)</span></h1>
            %s
            <h2>Steg och variant <span lang="en">(Step and variant)</span></h2>
            <form method="post" action="/story">
            <p><label>Steg <span lang="en">(step)</span> <select name="step">%s</select></label></p>
            <p><label>Variant <select name="variant">%s</select></label></p>
            <p><button>Gå dit <span lang="en">(go there)</span></button></p>
            </form>
            <p>Alla källor får då det sätt att svara som hör till steget eller varianten.</p>
            <h2>Hur källorna svarar <span lang="en">(How they answer)</span></h2>
            <form method="post" action="/stubs">
            <table>
            <tr><th scope="col">Källa <span lang="en">(stub)</span></th><th scope="col">Adress <span lang="en">(URL)</span></th><th scope="col">Sätt <span lang="en">(mood)</span></th><th scope="col">Fördröjning <span lang="en">(delay)</span></th><th scope="col">Frågor <span lang="en">(requests)</span></th></tr>
            %s</table>
            <p><button>Ändra <span lang="en">(change)</span></button></p>
            </form>
            </main>
            </body>
            </html>
            """;

    private StubPage() {}

    /** @param problem what was wrong with what was sent, or nothing */
    static String of(Landscape landscape, Variant now, String problem) {
        String alert = problem.isEmpty()
                ? ""
                : "<p role=\"alert\"><strong>Inget ändrades:</strong> <span lang=\"en\">" + escaped(problem)
                        + "</span></p>";
        String steps = IntStream.rangeClosed(2, 10)
                .mapToObj(String::valueOf)
                .map(step -> option(step, step, step.equals(String.valueOf(now.step()))))
                .collect(Collectors.joining());
        String variants = Stream.concat(
                        Stream.of(option("", "ingen (none)", now.name().isEmpty())),
                        Variant.all().stream()
                                .map(variant -> option(
                                        variant.name(),
                                        words(variant),
                                        variant.name().equals(now.name()))))
                .collect(Collectors.joining());
        String rows =
                landscape.endpoints().entrySet().stream().map(StubPage::row).collect(Collectors.joining());
        return PAGE.formatted(alert, steps, variants, rows);
    }

    private static String row(Map.Entry<String, StubEndpoint> stub) {
        String name = stub.getKey();
        StubEndpoint endpoint = stub.getValue();
        String options = Arrays.stream(Mood.values())
                .map(mood -> option(mood.name(), mood.name(), mood == endpoint.mood()))
                .collect(Collectors.joining());
        return """
                <tr><th scope="row">%1$s</th><td>%2$s</td>
                <td><select name="mood-%1$s" aria-label="Sätt, %1$s">%3$s</select></td>
                <td><input name="delay-%1$s" aria-label="Fördröjning, %1$s" size="8" value="%4$dms"></td>
                <td>%5$d</td></tr>
                """.formatted(
                        name,
                        endpoint.isOpen() ? endpoint.uri() : "nere (down)",
                        options,
                        endpoint.delay().toMillis(),
                        endpoint.received().size());
    }

    private static String words(Variant variant) {
        return variant.name() + (variant.anyStep() ? "" : ", steg " + variant.step()) + ": " + variant.what();
    }

    private static String option(String value, String text, boolean selected) {
        return "<option value=\"" + escaped(value) + "\"" + (selected ? " selected" : "") + ">" + escaped(text)
                + "</option>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
