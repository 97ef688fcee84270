package se.samplan.samples.overview.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The labels of a language. A pattern is one of ICU's messages, so that each language counts in its own way. */
public final class Words {

    private static final Map<Language, Words> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    Function.identity(), Words::new, (one, other) -> one, () -> new EnumMap<>(Language.class)));

    private final Language language;
    private final Properties labels = new Properties();
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
    private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
        String name = "/words/" + language.tag() + ".properties";
        try (InputStream bundle = Words.class.getResourceAsStream(name)) {
            if (bundle == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            labels.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a language. */
    public static Words in(Language language) {
        return Optional.ofNullable(ALL.get(language)).orElseThrow();
    }

    /** Whose labels they are. */
    public Language language() {
        return language;
    }

    /** Days and times in these words. */
    public Dates dates() {
        return new Dates(this);
    }

    Locale locale() {
        return language.locale();
    }

    /** The keys that have a label. */
    java.util.Set<String> keys() {
        return labels.stringPropertyNames();
    }

    /** Whether there is a label of this key: codes may come that we do not know. */
    public boolean has(String key) {
        return labels.containsKey(key);
    }

    /**
     * A label, its places filled in.
     *
     * @throws IllegalArgumentException if there is none of this key
     */
    public String of(String key, Object... arguments) {
        return arguments.length == 0 ? label(key) : pattern(key).format(arguments);
    }

    /**
     * A label in which strings that are filled in were said by sources in Swedish, and each {@link Said} in its language; a
     * sentence keeps its own marks, and labels that are filled in come from {@link #filled}.
     */
    public Sentence sentence(String key, Object... arguments) {
        return arguments.length == 0 ? Sentence.label(label(key)) : marked(Sentence.of(pattern(key), arguments));
    }

    /** What a source has said in Swedish, as it said it. */
    public Sentence said(String text) {
        return said(text, Spoken.SWEDISH);
    }

    /** What a source has said in its language, as it said it. */
    public Sentence said(String text, Spoken by) {
        return marked(Sentence.said(text, by));
    }

    /** What a source has said in its language, as it said it. */
    public Sentence said(Said text) {
        return said(text.text(), text.by());
    }

    /** A text of ours that stands where one of a source could stand. */
    public Said instead(String text) {
        return new Said(text, new Spoken(language.tag()));
    }

    /** A text of ours. */
    public Sentence ours(String text) {
        return Sentence.label(text);
    }

    /** A text of ours that is filled into a sentence. */
    public static Filled filled(String text) {
        return new Filled(text);
    }

    /** A text of a source, in its language. */
    public record Said(String text, Spoken by) {

        /** Whether it says nothing. */
        public boolean isEmpty() {
            return text.isEmpty();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A text of ours within a sentence, so that it is not taken for a source's. */
    public record Filled(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private Sentence marked(Sentence sentence) {
        return new Sentence(sentence.pieces().stream()
                .map(piece -> new Sentence.Piece(piece.text(), piece.by().filter(by -> !by.isOf(language))))
                .toList());
    }

    private String label(String key) {
        String label = labels.getProperty(key);
        if (label == null) {
            throw new IllegalArgumentException("no label " + key + " in " + language.tag());
        }
        return label;
    }

    /** A label that says how a day or a time is written. */
    DateTimeFormatter formatter(String key) {
        return formatters.computeIfAbsent(key, missing -> DateTimeFormatter.ofPattern(label(key), locale()));
    }

    /** A format is no thing for two threads: each call has its own. */
    private MessageFormat pattern(String key) {
        return patterns.computeIfAbsent(key, missing -> new MessageFormat(label(key), ULocale.forLocale(locale())))
                .clone();
    }

    /** With a capital first, where the language has any. */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    /** As it is written within a sentence: with a small letter first, but for the days of the week in English, and for abbreviations. */
    public String within(String text) {
        boolean stays = language == Language.ENGLISH || text.length() < 2 || Character.isUpperCase(text.charAt(1));
        return stays ? text : text.substring(0, 1).toLowerCase(locale()) + text.substring(1);
    }

    /** For example "planer, bokade tider och anteckningar". */
    public String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : of(
                        "list.last",
                        String.join(of("list.comma") + " ", words.subList(0, words.size() - 1)),
                        words.get(words.size() - 1));
    }
}
