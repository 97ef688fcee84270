package se.samplan.samples.overview.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which the labels can be read. What sources have written is Swedish in all of them. */
public enum Language {
    SWEDISH("sv", "Svenska"),
    EASY_SWEDISH("sv-x-lattlast", "Lättläst svenska"),
    ENGLISH("en", "English"),
    FINNISH("fi", "Suomi"),
    ARABIC("ar", "العربية");

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag.startsWith("sv") ? "sv-SE" : tag + "-u-nu-latn");
    }

    /** The language with this tag; empty if there is none. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /** As in {@code lang} of a page. */
    public String tag() {
        return tag;
    }

    /** What it calls itself. */
    public String ownName() {
        return ownName;
    }

    /** As in {@code dir} of a page. */
    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }

    /** Whether it is the language of the sources, so that their texts need no mark of their own. */
    public boolean isSwedish() {
        return this == SWEDISH || this == EASY_SWEDISH;
    }

    Locale locale() {
        return locale;
    }
}
