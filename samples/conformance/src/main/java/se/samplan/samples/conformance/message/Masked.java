package se.samplan.samples.conformance.message;

import java.util.List;
import java.util.regex.Pattern;

/** Texts that others wrote, made fit to be shown: lengths instead of words, and never an identity. */
public final class Masked {

    /** A personal identity number: with or without century, with or without a hyphen. */
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9])(?:18|19|20)?[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{2}[-+]?[0-9A-Za-z]{4}(?![0-9A-Za-z])");

    private Masked() {}

    /** How long a text is, and nothing of what it says. */
    public static Text length(String text) {
        return text.isEmpty()
                ? new Text("no text", "ingen text")
                : Text.of("a text of %s characters", "en text på %s tecken", text.length());
    }

    /** A text of ours with something of theirs in it, such as an HSA-id or a code. */
    public static String identities(String text) {
        return IDENTITY.matcher(text).replaceAll("[identity]");
    }

    /** Whether a text holds that identity, in full or without its century, with or without a hyphen. */
    public static boolean holds(String text, List<String> identities) {
        String plain = text.replaceAll("[-+ ]", "");
        return identities.stream()
                .anyMatch(identity -> plain.contains(identity) || plain.contains(withoutCentury(identity)));
    }

    private static String withoutCentury(String identity) {
        return identity.length() == 12 ? identity.substring(2) : identity;
    }
}
