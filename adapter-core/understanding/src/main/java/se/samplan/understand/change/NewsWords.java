package se.samplan.understand.change;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Our own words for what is new. */
final class NewsWords {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("se.samplan.understand.change.change", SWEDISH);

    private NewsWords() {}

    /** Names stand in the words as records write them, whatever signs they have. */
    static String of(String key, Object... names) {
        return new MessageFormat(WORDS.getString(key), SWEDISH).format(names);
    }

    /** The words of a kind of fixed contact, or those of any where the kind is newer than this program. */
    static String ofType(String key, String type, Object... names) {
        String whole = key + "." + type;
        return of(WORDS.containsKey(whole) ? whole : key, names);
    }
}
