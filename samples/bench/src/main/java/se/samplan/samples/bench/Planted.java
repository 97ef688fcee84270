package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is about persons in messages: their numbers, and every text of more than one word, names and notes among them. */
final class Planted {

    private static final Pattern NUMBER = Pattern.compile("\\b(?:19|20)\\d{10}\\b");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}{3,} [^<>]*\\p{L}{3,}[^<>]*)<");
    private static final int LONG_ENOUGH = 12;

    /** A number is also looked for as people write it. */
    private static final int BEFORE_HYPHEN = 8;

    private final Set<String> words = new TreeSet<>();

    /** @param messages in which it stands */
    Planted(Collection<byte[]> messages) {
        for (byte[] message : messages) {
            String text = new String(message, UTF_8);
            NUMBER.matcher(text).results().map(MatchResult::group).forEach(this::number);
            TEXT.matcher(text)
                    .results()
                    .map(found -> found.group(1).strip())
                    .filter(found -> found.length() >= LONG_ENOUGH && found.indexOf('\n') < 0)
                    .forEach(words::add);
        }
    }

    private Planted(Stream<String> some) {
        some.forEach(words::add);
    }

    /** Equal but for what stands in a text that is about nobody. */
    Planted without(String text) {
        return new Planted(words.stream().filter(word -> !text.contains(word)));
    }

    private void number(String number) {
        words.add(number);
        words.add(number.substring(0, BEFORE_HYPHEN) + "-" + number.substring(BEFORE_HYPHEN));
        words.add(number.substring(2, BEFORE_HYPHEN) + "-" + number.substring(BEFORE_HYPHEN));
    }

    int size() {
        return words.size();
    }

    /** Those that stand in a text. */
    List<String> in(String text) {
        return words.stream().filter(text::contains).toList();
    }

    /**
     * Where they stand in files, their names among that, in UTF-8 or UTF-16; each file once. Not in jars: those were built.
     *
     * @param place a file, or a folder with all that is in it
     */
    List<String> in(Path place) throws IOException {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.toList()) {
                List<String> found = new ArrayList<>(in(String.valueOf(file.getFileName())));
                if (Files.isRegularFile(file) && !String.valueOf(file).endsWith(".jar")) {
                    byte[] content = Files.readAllBytes(file);
                    found.addAll(in(new String(content, UTF_8)));
                    found.addAll(in(new String(content, StandardCharsets.UTF_16LE)));
                    found.addAll(in(new String(content, StandardCharsets.UTF_16BE)));
                }
                if (!found.isEmpty()) {
                    findings.add(file.getFileName() + ": " + found.size() + " of them, for example \"" + found.get(0)
                            + "\"");
                }
            }
        }
        return findings;
    }
}
