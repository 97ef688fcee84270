package se.samplan.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How this service stands to the platform in front of it.
 *
 * @param headers whether the platform's headers are mandatory
 * @param lenientConsumer who a caller without headers is taken for
 * @param instanceId our platform instance, sent on when the caller's platform did not name itself
 * @param correlationOverHttps whether the correlation id also goes to https addresses
 * @param forwardedHeaders names, in small letters, of the headers of a request that go on; {@code x-rivta-*} is all of them
 */
public record PlatformSettings(
        Headers headers,
        Optional<String> lenientConsumer,
        Optional<String> instanceId,
        boolean correlationOverHttps,
        List<String> forwardedHeaders) {

    private static final String FORWARDED = "platform.forwarded-headers";
    private static final String NATIONAL = "x-rivta-";
    private static final String ALL = NATIONAL + "*";
    private static final Pattern NAMES = Pattern.compile(NATIONAL + "[a-z0-9][a-z0-9-]{0,99}");

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
                from.optionalId("platform.lenient-consumer"),
                from.optionalId("platform.instance-id"),
                from.yesOrNo("platform.correlation-over-https"),
                forwarded(from));
        from.check(
                !lenient || settings.lenientConsumer.isPresent(),
                "platform.lenient-consumer: is mandatory when platform.headers is lenient");
        return settings;
    }

    private static List<String> forwarded(SettingsReader from) {
        List<String> names = from.optionalList(FORWARDED).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        from.check(
                names.stream()
                        .allMatch(
                                name -> name.equals(ALL) || NAMES.matcher(name).matches()),
                FORWARDED + ": must be " + ALL + ", or names of headers that begin with " + NATIONAL);
        return names;
    }

    /**
     * Whether a header of a request goes on to sources.
     *
     * @param name in small letters
     */
    public boolean forwards(String name) {
        return forwardedHeaders.contains(name) || (forwardedHeaders.contains(ALL) && name.startsWith(NATIONAL));
    }
}
