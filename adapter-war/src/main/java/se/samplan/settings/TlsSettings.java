package se.samplan.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Keys and trust of this service, in files that an operator may renew while it runs.
 *
 * @param port whether the program's own port speaks TLS, and asks each caller for a certificate
 * @param keys PKCS12 with the service's certificate and key; without it those of the JVM are used, for calls only
 * @param password of the keys
 * @param trust certificates of the issuers that are trusted, PEM; without it those of the JVM
 * @param revoked lists of certificates that have been revoked (spärrlistor), PEM or one in DER; none if empty
 * @param checkEvery time between two looks at the files
 */
public record TlsSettings(
        boolean port,
        Optional<Path> keys,
        Optional<String> password,
        Optional<Path> trust,
        Optional<Path> revoked,
        Duration checkEvery) {

    /** Whether there are files; else all is as the JVM was started. */
    public boolean isGiven() {
        return keys.isPresent() || trust.isPresent();
    }

    static TlsSettings read(SettingsReader from, Path directory) {
        TlsSettings settings = new TlsSettings(
                from.oneOf("server.transport", "http", "tls").equals("tls"),
                from.place("tls.keys-file", directory),
                from.optional("tls.keys-password"),
                from.place("tls.trust-file", directory),
                from.place("tls.revoked-file", directory),
                from.durationOrNone("lists.check-every"));
        from.check(
                !settings.port || settings.keys.isPresent(), "tls.keys-file: is mandatory with server.transport = tls");
        from.check(
                !settings.port || settings.trust.isPresent(),
                "tls.trust-file: is mandatory with server.transport = tls");
        from.check(
                settings.keys.isEmpty() || settings.password.isPresent(),
                "tls.keys-password: is mandatory with tls.keys-file");
        from.check(
                settings.revoked.isEmpty() || settings.trust.isPresent(),
                "tls.trust-file: is mandatory with tls.revoked-file");
        return settings;
    }
}
