package se.samplan.samples.conformance.message;

import java.util.Arrays;
import java.util.function.Function;

/** One text in English and in Swedish, for those who read reports and tables. */
public record Text(String english, String swedish) {

    /** What is written alike in both: names, codes, numbers, places. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    /**
     * A sentence with something in it.
     *
     * @param english with {@code %s} for each part
     * @param swedish with as many
     * @param parts texts, each in the sentence's language, and anything else as it is written
     */
    public static Text of(String english, String swedish, Object... parts) {
        return new Text(filled(english, parts, Text::english), filled(swedish, parts, Text::swedish));
    }

    private static String filled(String pattern, Object[] parts, Function<Text, String> language) {
        return pattern.formatted(Arrays.stream(parts)
                .map(part -> part instanceof Text text ? language.apply(text) : part)
                .toArray());
    }

    /** This text with the change made to both languages. */
    public Text each(Function<String, String> change) {
        return new Text(change.apply(english), change.apply(swedish));
    }
}
