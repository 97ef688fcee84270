package se.samplan.understand.due;

import static java.util.stream.Collectors.joining;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Our own words for what is due: neutral, Swedish, and without a word of any record. */
final class Wordings {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("se.samplan.understand.due.due", SWEDISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'den' d MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("'den' d MMMM 'kl.' H.mm", SWEDISH);

    private Wordings() {}

    /** Of something that has no day. */
    static String of(String key) {
        return WORDS.getString(key);
    }

    static String of(String key, LocalDate day) {
        return of(key, DAY.format(day));
    }

    /** Of something soon, at a time of the clock; the year goes without saying. */
    static String of(String key, LocalDateTime time) {
        return of(key, TIME.format(time));
    }

    private static String of(String key, String when) {
        return new MessageFormat(WORDS.getString(key), SWEDISH).format(new Object[] {when});
    }

    static String of(String key, List<MissingPart> missing) {
        String parts = missing.stream()
                .map(part -> WORDS.getString("missing." + part.code()))
                .collect(joining(", "));
        return of(key, parts);
    }
}
