package se.samplan.samples.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page says that a reader shall type and will see.
 *
 * @param lines of the page
 */
record PageCommands(List<String> lines) {

    /** The top folder of the project, where a reader stands. */
    static final Path TOP = Path.of("..", "..");

    private static final String CODE = "    ";
    private static final String EXAMPLE = "## What it looks like";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern PORT = Pattern.compile("server\\.port = (\\d+)");

    static PageCommands of(String way) throws IOException {
        return new PageCommands(Files.readAllLines(Path.of(way, "README.md")));
    }

    /** The line that starts the adapter, by words. */
    List<String> start() {
        return only("java ", "-jar ");
    }

    /** What its {@code --settings} names. */
    Path settings() {
        return TOP.resolve(after("--settings=", start()).orElseThrow());
    }

    /** The line that asks it, as it is sent to an adapter that stands at another port than the page's. */
    HttpRequest ask(String address) throws IOException {
        List<String> curl = only("curl ");
        URI asked = URI.create(curl.get(curl.size() - 1));
        assertThat(curl.subList(0, 3)).containsExactly("curl", "-s", "-H");
        assertThat(PORT.matcher(Files.readString(settings())).results().map(port -> port.group(1)))
                .as("the port of the settings is that of the page's curl line")
                .containsExactly(String.valueOf(asked.getPort()));
        String[] header = curl.get(3).split(": ", 2);
        return HttpRequest.newBuilder(URI.create(address + asked.getPath()))
                .header(header[0], header[1])
                .POST(HttpRequest.BodyPublishers.ofFile(
                        TOP.resolve(after("@", curl).orElseThrow())))
                .build();
    }

    /** Lines of the page's example that are not in the answer, or not after those before them. "…" stands for anything. */
    List<String> exampleMissingIn(List<String> answer) {
        List<String> missing = new ArrayList<>();
        int at = 0;
        for (String line : example()) {
            Pattern pattern = Pattern.compile(Stream.of(line.split("…", -1))
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + ".*" + b)
                    .orElseThrow());
            int found = at;
            while (found < answer.size() && !pattern.matcher(answer.get(found)).matches()) {
                found++;
            }
            if (found == answer.size()) {
                missing.add(line);
            } else {
                at = found + 1;
            }
        }
        return missing;
    }

    private List<String> example() {
        assertThat(lines).contains(EXAMPLE);
        List<String> after = lines.subList(lines.indexOf(EXAMPLE) + 1, lines.size());
        List<String> example = after.stream()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith(CODE))
                .map(String::strip)
                .filter(line -> !line.equals("…"))
                .map(PageCommands::withoutPrefix)
                .toList();
        assertThat(example).isNotEmpty();
        return example;
    }

    /** Which prefix a namespace gets is for whoever writes the answer to choose, and not the same at every start. */
    static String withoutPrefix(String line) {
        return line.replaceAll("<(/?)\\w+:", "<$1");
    }

    private List<String> only(String beginning, String... parts) {
        List<String> found = lines.stream()
                .filter(line -> line.startsWith(CODE + beginning))
                .filter(line -> Stream.of(parts).allMatch(line::contains))
                .toList();
        assertThat(found).as(beginning).hasSize(1);
        return WORD.matcher(found.get(0))
                .results()
                .map(word -> Optional.ofNullable(word.group(1)).orElse(word.group()))
                .toList();
    }

    private static Optional<String> after(String beginning, List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(beginning))
                .map(word -> word.substring(beginning.length()))
                .findFirst();
    }
}
