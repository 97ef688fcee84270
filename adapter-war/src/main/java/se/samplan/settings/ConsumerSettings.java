package se.samplan.settings;

import java.util.Locale;

/**
 * Who consumers ask for.
 *
 * @param unknown what becomes of a consumer that is not listed
 */
public record ConsumerSettings(Unknown unknown) {

    /** What becomes of it. */
    public enum Unknown {
        /** It gets a fault. */
        REFUSE,
        /** It asks for the person. */
        PERSON,
        /** It asks for somebody who acts for the person. */
        AGENT,
        /** It applies the rules of access itself. */
        SYSTEM
    }

    static ConsumerSettings read(SettingsReader from) {
        return new ConsumerSettings(
                Unknown.valueOf(from.oneOf("consumers.default", "refuse", "person", "agent", "system")
                        .toUpperCase(Locale.ROOT)));
    }
}
