package se.samplan.token;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The secrets of this service (nyckelknippa), the newest first: the newest makes hashes, all of them can compare. Each has an
 * id that says nothing of it, so that what was made with one can name it, and a secret can be replaced without a break.
 */
public final class KeyRing {

    private static final int ID_BYTES = 6;

    private final Map<String, byte[]> secrets = new LinkedHashMap<>();

    /** @param secrets each at least 32 bytes; at least one */
    public KeyRing(List<byte[]> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("a key ring holds a secret");
        }
        secrets.forEach(secret ->
                this.secrets.putIfAbsent(KeyedHash.of(secret, "key-id").text("", ID_BYTES), secret.clone()));
    }

    /** The id of the secret that makes hashes: eight letters, digits, minus and underscore. */
    public String newest() {
        return secrets.keySet().iterator().next();
    }

    /** The ids of all secrets, the newest first. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(secrets.keySet());
    }

    /** Hashes for one use with one of the secrets; nothing if the secret is not here, or not any longer. */
    public Optional<KeyedHash> hash(String id, String use) {
        return Optional.ofNullable(secrets.get(id)).map(secret -> KeyedHash.of(secret, use));
    }

    /** Hashes for one use with the newest secret. */
    public KeyedHash newestHash(String use) {
        return hash(newest(), use).orElseThrow();
    }
}
