package se.samplan.samples.overview.words;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * The language in which a source has written: never translated, and marked where it is another than that of the page.
 *
 * @param tag as in {@code lang} of a page
 */
public record Spoken(String tag) {

    /** Of all that does not say. */
    public static final Spoken SWEDISH = new Spoken("sv");

    private static final String UNKNOWN = "und";

    /** As a record says it ({@code provenance/sourceLanguage}); Swedish if it does not, or by no known tag. */
    public static Spoken of(String said) {
        String tag = Locale.forLanguageTag(said.strip()).toLanguageTag();
        return tag.equals(UNKNOWN) ? SWEDISH : new Spoken(tag);
    }

    /** As in {@code dir} of a page. */
    public String direction() {
        return !equals(SWEDISH) && ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Whether whoever reads in that language needs no mark. */
    boolean isOf(Language language) {
        return equals(SWEDISH)
                ? language.isSwedish()
                : Locale.forLanguageTag(tag)
                        .getLanguage()
                        .equals(language.locale().getLanguage());
    }
}
