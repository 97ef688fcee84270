package se.samplan.settings;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page of all settings, made of their definitions: {@code samplan-defaults.properties}. */
final class SettingsPage {

    private static final Path DEFINITIONS = Path.of("src/main/resources/samplan-defaults.properties");
    private static final Path PAGE = Path.of("SETTINGS.md");

    private static final Pattern GROUP = Pattern.compile("# --- (.*?) -+");
    private static final Pattern TEXT = Pattern.compile("# (.*)");
    private static final Pattern FORM = Pattern.compile("#: (.*)");
    private static final Pattern KEY = Pattern.compile("([a-z][a-z.-]*) =(.*)");

    private static final String HEAD = """
            # All settings

            Made of [samplan-defaults.properties](src/main/resources/samplan-defaults.properties) by `SettingsPage`; a test holds it current. To write it anew, in the project root:

                mvn -q -pl adapter-war -am test -Dtest=SettingsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dsettings.write=true

            Times are written `500ms`, `5s`, `2m`; sizes `512kB`, `15MB`; switches `yes` or `no`; lists with commas. Ids and logical addresses are 1 to 64 visible ASCII characters, with no comma, semicolon or quotation mark among them. The file is checked at start: every mistake, a
            misspelled key included, is reported at once by its key, and the program does not start. How to begin: [RUNNING.md](RUNNING.md#the-smallest-settings).
            """;

    /**
     * A setting as it is defined.
     *
     * @param value what holds where an operator's file leaves it out; empty if there is nothing
     * @param form unit, range or words, and when it is mandatory
     * @param what it is
     */
    record Definition(String group, String key, String value, String form, String what) {

        String row() {
            return "| `" + key + "` | " + (value.isEmpty() ? "–" : "`" + value + "`") + " | " + form + " | " + what
                    + " |\n";
        }
    }

    private SettingsPage() {}

    /** Writes the page. */
    static void write() throws IOException {
        Files.writeString(PAGE, made());
    }

    /** The page as it stands. */
    static String written() throws IOException {
        return Files.readString(PAGE);
    }

    /** The page as it must be. */
    static String made() throws IOException {
        List<Definition> all = definitions();
        return HEAD
                + all.stream()
                        .map(Definition::group)
                        .distinct()
                        .map(group -> "\n## " + group + "\n\n| Key | Default | Form | What |\n|---|---|---|---|\n"
                                + all.stream()
                                        .filter(one -> one.group().equals(group))
                                        .map(Definition::row)
                                        .collect(joining()))
                        .collect(joining());
    }

    /** In the order of the file. A key that is not explained has an empty form or text. */
    static List<Definition> definitions() throws IOException {
        List<Definition> all = new ArrayList<>();
        List<String> text = new ArrayList<>();
        String group = "";
        String form = "";
        for (String line : Files.readAllLines(DEFINITIONS)) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                all.add(new Definition(group, key.group(1), key.group(2).strip(), form, String.join(" ", text)));
            }
            if (key.matches() || line.isEmpty()) {
                text.clear();
                form = "";
            }
            group = first(GROUP, line).findFirst().orElse(group);
            form = first(FORM, line).findFirst().orElse(form);
            first(TEXT, line).filter(found -> !GROUP.matcher(line).matches()).forEach(text::add);
        }
        return all;
    }

    private static Stream<String> first(Pattern pattern, String line) {
        return Stream.of(pattern.matcher(line)).filter(Matcher::matches).map(found -> found.group(1));
    }
}
