package se.samplan.samples.messages.generate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page that leads to all fixtures, in Markdown: a curl line for each request, and a row for each place of the story. */
final class FixtureTable {

    private static final String FOLDER = "samples/messages/src/main/resources/samples/";

    private static final String TOP = """
            # Fixtures

            Generated from the story, like all files here; see the [module](../../../../README.md).

            ## Send a request

            In the project root, with the demonstration running at the step or variant: `mvn -q -Pdemo -Ddemo.step=9` or
            `mvn -q -Pdemo -Ddemo.variant=V-12`. The same requests are in `samplan-soapui-project.xml`.

            | Contract | Where | Line |
            |---|---|---|
            """;

    private static final String FACTS = """

            ## %s

            | Where | Request | Answers of the sources | Expected |
            |---|---|---|---|
            """;

    private FixtureTable() {}

    static String of(Story story, List<Fixture> fixtures) {
        StringBuilder page = new StringBuilder(TOP);
        Sending.all(fixtures).forEach(sending -> page.append(row(sending)));
        for (Contract contract : story.requested()) {
            page.append(FACTS.formatted(contract.file()));
            fixtures.stream()
                    .filter(fixture -> fixture.contract().equals(contract))
                    .forEach(fixture -> page.append(row(fixture)));
        }
        return page.toString();
    }

    private static String row(Sending sending) {
        String headers = sending.headers().map(file -> " -H @" + FOLDER + file).orElse("");
        return "| %s | %s | `curl -H 'Content-Type: text/xml' -H '%s'%s --data-binary @%s %s` |\n"
                .formatted(
                        sending.contract().file(),
                        sending.where(),
                        Sending.CORRELATION,
                        headers,
                        FOLDER + sending.request(),
                        sending.url());
    }

    private static String row(Fixture fixture) {
        String requests = link("request", fixture.request())
                + fixture.headers().map(file -> " " + link("headers", file)).orElse("")
                + fixture.direct().map(file -> " " + link("direct", file)).orElse("");
        String answers =
                fixture.answers().stream().map(file -> link(holder(file), file)).collect(Collectors.joining(" "));
        return "| " + fixture.where() + " | " + requests + " | " + orNone(answers) + " | "
                + fixture.expected().map(file -> link("expected", file)).orElse("–") + " |\n";
    }

    private static String link(String text, String file) {
        return "[" + text + "](" + file + ")";
    }

    private static String holder(String file) {
        String[] names = file.split("/", -1);
        return names[names.length - 2];
    }

    private static String orNone(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty()).orElse("–");
    }
}
