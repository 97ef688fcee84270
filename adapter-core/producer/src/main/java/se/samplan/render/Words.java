package se.samplan.render;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.planning.Code;

/** What a code is called in Swedish. A code that is newer than this program is shown as it is: it is never dropped. */
final class Words {

    private static final Properties SWEDISH = read();

    private Words() {}

    static String of(Code code) {
        return SWEDISH.getProperty(key(code), code.code());
    }

    static List<String> of(Optional<? extends Code> code) {
        return of(code.stream().toList());
    }

    static List<String> of(Collection<? extends Code> codes) {
        return codes.stream().map(Words::of).toList();
    }

    static boolean knows(Code code) {
        return SWEDISH.containsKey(key(code));
    }

    /** Joined by commas; what is empty is left out. */
    static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    /** "en, två och tre". */
    static String listed(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + " och " + parts.get(last);
    }

    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Days.SWEDISH) + text.substring(first);
    }

    private static String key(Code code) {
        return code.getClass().getSimpleName() + "." + code.code();
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(Resources.open("words_sv.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
