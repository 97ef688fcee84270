package se.samplan.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samplan.list.ListRejected;
import se.samplan.list.ListText;
import se.samplan.model.WrittenId;
import se.samplan.source.file.CalledAddress;

/**
 * Reads values out of properties and collects what is wrong with them, so that an operator learns of all mistakes in one
 * start. A key that nobody asked for is a mistake too: it is usually a misspelled one.
 */
final class SettingsReader {

    private static final String ABOVE_NOUGHT = ": must be above 0";
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})\\s*(kB|MB)");
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern SHARE = Pattern.compile("([1-9]\\d?)\\s*%");
    private static final int KILO = 1024;
    private static final int PER_CENT = 100;

    private final Properties values;
    private final Set<String> used = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Properties values) {
        this.values = values;
    }

    /** Everything that was wrong, once, in the order of reading; keys that are not known come last. */
    List<String> problems() {
        List<String> all = new ArrayList<>(new LinkedHashSet<>(problems));
        values.stringPropertyNames().stream()
                .filter(key -> !used.contains(key))
                .sorted()
                .forEach(key -> all.add(key + ": no such setting"));
        return all;
    }

    Optional<String> optional(String key) {
        used.add(key);
        return Optional.ofNullable(values.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String key) {
        return mandatory(key, value -> value, "is mandatory", "");
    }

    /** An id or an address that stands in messages. */
    String id(String key) {
        return optionalId(key).orElseGet(() -> text(key)); // which tells that it is missing
    }

    /** As {@link #id}, where it may be left out. */
    Optional<String> optionalId(String key) {
        return optional(key).map(id -> checkedId(key, id));
    }

    List<String> ids(String key) {
        return list(key).stream().map(id -> checkedId(key, id)).toList();
    }

    /** As {@link #ids}, where none may be given. */
    List<String> optionalIds(String key) {
        return optionalList(key).stream().map(id -> checkedId(key, id)).toList();
    }

    private String checkedId(String key, String id) {
        WrittenId.problemsIn(id).forEach(problem -> problems.add(key + ": " + problem));
        return id;
    }

    /** Above nought: whatever may take no time comes to nothing. */
    Duration duration(String key) {
        Duration duration = durationOrNone(key);
        check(!duration.isZero(), key + ABOVE_NOUGHT);
        return duration;
    }

    /** A time to wait before something, which may be none. */
    Duration durationOrNone(String key) {
        return mandatory(key, SettingsReader::time, "must be a time such as 500ms, 5s or 2m", Duration.ofSeconds(1));
    }

    /** Above nought. */
    int bytes(String key) {
        int bytes = mandatory(key, SettingsReader::size, "must be a size such as 512kB or 15MB", KILO);
        check(bytes > 0, key + ABOVE_NOUGHT);
        return bytes;
    }

    /** Bytes, as a size or as a share of {@code whole}. */
    long bytesOf(String key, long whole) {
        return mandatory(
                key, value -> share(value, whole), "must be a size such as 100MB or a share such as 40%", whole);
    }

    int number(String key, int least, int most) {
        return mandatory(
                key,
                value -> {
                    int number = Integer.parseInt(value);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException();
                    }
                    return number;
                },
                "must be a number from " + least + " to " + most,
                least);
    }

    boolean yesOrNo(String key) {
        return oneOf(key, "yes", "no").equals("yes");
    }

    String oneOf(String key, String... allowed) {
        return mandatory(
                key,
                value -> {
                    if (!Arrays.asList(allowed).contains(value)) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                },
                "must be one of " + String.join(", ", allowed),
                allowed[0]);
    }

    URI address(String key) {
        return mandatory(key, SettingsReader::uri, "must be " + CalledAddress.RULE, URI.create("http://localhost"));
    }

    Optional<URI> optionalAddress(String key) {
        return optional(key).isEmpty() ? Optional.empty() : Optional.of(address(key));
    }

    List<String> list(String key) {
        return mandatory(key, SettingsReader::parts, "is mandatory", List.of());
    }

    /** Names of hosts as addresses spell them; none if nothing is said. */
    List<String> optionalHosts(String key) {
        return optional(key).isEmpty()
                ? List.of()
                : mandatory(
                        key,
                        SettingsReader::hosts,
                        "must be names of hosts in small letters, such as chatt.region.se",
                        List.of());
    }

    private static List<String> hosts(String value) {
        List<String> hosts = parts(value);
        if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
            throw new IllegalArgumentException();
        }
        return hosts;
    }

    List<String> optionalList(String key) {
        return optional(key).map(SettingsReader::parts).orElse(List.of());
    }

    /** What follows that beginning in the keys that are given, in order. */
    Set<String> below(String beginning) {
        return values.stringPropertyNames().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds a problem that concerns more than one key, or a file that a key names. */
    void check(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    /** The place that a key names, seen from a folder; a name that no file can have is added to the problems. */
    Optional<Path> place(String key, Path directory) {
        return optional(key).flatMap(name -> {
            try {
                return Optional.of(directory.resolve(name));
            } catch (InvalidPathException e) {
                problems.add(key + ": no file can have the name \"" + name + "\"");
                return Optional.empty();
            }
        });
    }

    /** The file at that place; one that cannot be read is added to the problems, too. */
    Optional<Path> file(String key, Path directory) {
        return usable(key, directory, UsableFile::refusal);
    }

    /** The place of a file that the program writes; one where no file can be made is added to the problems, too. */
    Optional<Path> written(String key, Path directory) {
        return usable(key, directory, UsableFile::refusalToWrite);
    }

    private Optional<Path> usable(String key, Path directory, Function<Path, Optional<String>> whyNot) {
        return place(key, directory).filter(file -> {
            Optional<String> refusal = whyNot.apply(file);
            refusal.ifPresent(why -> problems.add(key + ": " + why));
            return refusal.isEmpty();
        });
    }

    /** The text of a file that a key names; what is wrong with it is added to the problems, and it is as if it were empty. */
    String content(String key, Path file) {
        try {
            return ListText.read(file);
        } catch (ListRejected e) {
            e.problems().forEach(problem -> problems.add(key + ": " + problem));
        } catch (IOException e) {
            problems.add(key + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
        return "";
    }

    private <T> T mandatory(String key, Function<String, T> read, String rule, T instead) {
        Optional<String> value = optional(key);
        if (value.isEmpty()) {
            problems.add(key + ": is mandatory and missing");
            return instead;
        }
        try {
            return read.apply(value.get());
        } catch (IllegalArgumentException e) {
            problems.add(key + ": " + rule + ", not \"" + value.get() + "\"");
            return instead;
        }
    }

    static URI uri(String text) {
        return CalledAddress.in(text).orElseThrow(() -> new IllegalArgumentException("must be " + CalledAddress.RULE));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Duration time(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a time");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }

    private static long share(String text, long whole) {
        Matcher matcher = SHARE.matcher(text);
        return matcher.matches() ? whole / PER_CENT * Integer.parseInt(matcher.group(1)) : size(text);
    }

    private static int size(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a size");
        }
        long bytes = Long.parseLong(matcher.group(1)) * (matcher.group(2).equals("kB") ? KILO : KILO * KILO);
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("too large");
        }
        return (int) bytes;
    }
}
