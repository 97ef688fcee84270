package se.samplan.settings;

import java.util.Optional;

/**
 * How this service stands to the platform in front of it.
 *
 * @param headers whether the platform's headers are mandatory
 * @param lenientConsumer who a caller without headers is taken for
 * @param instanceId our platform instance, sent on when the caller's platform did not name itself
 * @param correlationOverHttps whether the correlation id also goes to https addresses
 */
public record PlatformSettings(
        Headers headers, Optional<String> lenientConsumer, Optional<String> instanceId, boolean correlationOverHttps) {

    /** What is asked of the {@code x-} headers of a request. */
    public enum Headers {
        /** Missing ones are refused. For platforms. */
        STRICT,
        /** Missing ones are filled in. For testers; never in production. */
        LENIENT
    }

    static PlatformSettings read(SettingsReader from) {
        boolean lenient = from.oneOf("platform.headers", "strict", "lenient").equals("lenient");
        PlatformSettings settings = new PlatformSettings(
                lenient ? Headers.LENIENT : Headers.STRICT,
                from.optional("platform.lenient-consumer"),
                from.optional("platform.instance-id"),
                from.yesOrNo("platform.correlation-over-https"));
        from.check(
                !lenient || settings.lenientConsumer.isPresent(),
                "platform.lenient-consumer: is mandatory when platform.headers is lenient");
        return settings;
    }
}
