package se.samplan.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown page of the repository, as GitHub shows it.
 *
 * @param file where it is
 * @param lines without what stands in fenced code
 */
record Page(Path file, List<String> lines) {

    /** The tests of a module run in its folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?) *#*");
    private static final Pattern LINK_WITH_TEXT = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern NOT_IN_AN_ANCHOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_\\- ]");

    static Page of(String path) {
        return of(ROOT.resolve(path));
    }

    static Page of(Path file) {
        try {
            List<String> outside = new ArrayList<>();
            boolean isCode = false;
            for (String line : Files.readAllLines(file)) {
                boolean isFence = line.strip().startsWith("```");
                if (!isFence && !isCode) {
                    outside.add(line);
                }
                isCode = isFence != isCode;
            }
            return new Page(file, List.copyOf(outside));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page, but for what a build makes. */
    static List<Page> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(Page::isWrittenByHand)
                    .sorted()
                    .map(Page::of)
                    .toList();
        }
    }

    /** Whether a file of the repository is none that a build makes. */
    static boolean isWrittenByHand(Path file) {
        return Stream.of(ROOT.relativize(file).toString().split("[/\\\\]"))
                .noneMatch(part -> part.equals("target") || part.startsWith("."));
    }

    /** Where its links lead that stay in the repository, as written. */
    List<String> links() {
        return lines.stream()
                .flatMap(line -> links(line).stream())
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** Where the links of a line lead, as written. */
    static List<String> links(String line) {
        return LINK.matcher(CODE.matcher(line).replaceAll("code"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Whether a link of this page leads to a file or folder that is there and, where it names an anchor, to one of its headings. */
    boolean leadsSomewhere(String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        return Files.exists(target)
                && target.startsWith(ROOT)
                && (hash < 0 || of(target).anchors().contains(link.substring(hash + 1)));
    }

    /** The anchors of its headings; one that is written again gets a number. */
    Set<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        return lines.stream()
                .map(HEADING::matcher)
                .filter(heading -> heading.matches())
                .map(heading -> anchor(heading.group(1)))
                .map(anchor -> {
                    int before = seen.merge(anchor, 1, Integer::sum) - 1;
                    return before == 0 ? anchor : anchor + "-" + before;
                })
                .collect(Collectors.toSet());
    }

    private static String anchor(String heading) {
        String text = LINK_WITH_TEXT.matcher(heading).replaceAll((MatchResult link) -> link.group(1));
        return NOT_IN_AN_ANCHOR
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }
}
