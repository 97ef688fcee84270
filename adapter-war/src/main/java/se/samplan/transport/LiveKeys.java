package se.samplan.transport;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.altindag.ssl.util.KeyManagerUtils;
import nl.altindag.ssl.util.TrustManagerUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.settings.TlsSettings;

/**
 * Keys and trust that are renewed while the program runs: the files are looked at now and then, and what has changed holds for
 * the next connection. Files that cannot be used leave the old ones in force, and are told of until they can.
 */
public final class LiveKeys implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.security");

    /** Days before its end at which a certificate is told of. */
    private static final List<Integer> TOLD_AT = List.of(3, 14, 30);

    /** Callers that are known to be trusted; only so that strangers cannot fill the memory. */
    private static final int MOST_KNOWN = 10_000;

    /** A caller's chain says nothing of how keys are exchanged. */
    private static final String ANY_KIND = "UNKNOWN";

    private final KeyFiles files;
    private final Clock clock;
    private final X509ExtendedKeyManager keys;
    private final X509ExtendedTrustManager trust;
    private final SSLContext context;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "samplan-keys");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Material material;
    /** Who was trusted by what is in force; another set for what follows, so that nobody gets in by what was in force before. */
    private volatile Set<X509Certificate> accepted = ConcurrentHashMap.newKeySet();

    private volatile Optional<String> trouble = Optional.empty();
    private List<byte[]> content;
    private Optional<Integer> toldAt = Optional.empty();
    private RevokedList.Due toldOfLists = RevokedList.Due.NOT_YET;

    /**
     * Reads the files, and looks at them from then on.
     *
     * @throws KeysRejected if they cannot be used
     */
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
    public LiveKeys(TlsSettings settings, Clock clock) throws KeysRejected {
        this.files = new KeyFiles(settings);
        this.clock = clock;
        this.content = files.content();
        this.material = files.read(content, clock.instant());
        this.keys = KeyManagerUtils.createSwappableKeyManager(material.keys());
        this.trust =
                TrustManagerUtils.createSwappableTrustManager(material.trust().manager());
        this.context = context(keys, trust);
        long every = settings.checkEvery().toNanos();
        rounds.scheduleWithFixedDelay(this::look, every, every, TimeUnit.NANOSECONDS);
    }

    /**
     * Reads the files and forgets them.
     *
     * @throws KeysRejected if they cannot be used
     */
    public static void check(TlsSettings settings, Clock clock) throws KeysRejected {
        KeyFiles files = new KeyFiles(settings);
        files.read(files.content(), clock.instant());
    }

    private static SSLContext context(X509ExtendedKeyManager keys, TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new X509ExtendedKeyManager[] {keys}, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JVM has no TLS", e);
        }
    }

    /** For connections, in either direction; those that are made later use what is in force then. */
    public SSLContext context() {
        return context;
    }

    /** Looks at the files once. */
    synchronized void look() {
        try {
            List<byte[]> now = files.content();
            if (!isSame(now)) {
                take(now);
            }
            trouble = Optional.empty();
        } catch (KeysRejected e) {
            if (!trouble.equals(Optional.of(e.text()))) {
                log.error("the old keys and trust hold. {}", e.text());
            }
            trouble = Optional.of(e.text());
        }
        tellOfEnd();
        tellOfLists();
    }

    private void take(List<byte[]> now) throws KeysRejected {
        Material renewed = files.read(now, clock.instant());
        KeyManagerUtils.swapKeyManager(keys, renewed.keys());
        TrustManagerUtils.swapTrustManager(trust, renewed.trust().manager());
        material = renewed;
        accepted = ConcurrentHashMap.newKeySet();
        content = now;
        toldAt = Optional.empty();
        toldOfLists = RevokedList.Due.NOT_YET;
        log.info("keys and trust have been renewed; {}", state());
    }

    private boolean isSame(List<byte[]> now) {
        for (int i = 0; i < now.size(); i++) {
            if (!Arrays.equals(now.get(i), content.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void tellOfEnd() {
        long days = firstEnd().map(this::daysUntil).orElse(Long.MAX_VALUE);
        Optional<Integer> reached =
                TOLD_AT.stream().filter(bound -> days < bound).findFirst();
        if (reached.isPresent() && !reached.equals(toldAt)) {
            log.warn("a certificate in tls.keys-file or tls.trust-file ends in {} days", days);
        }
        toldAt = reached;
    }

    private void tellOfLists() {
        RevokedList.Due due = listsDue();
        if (due != RevokedList.Due.NOT_YET && due != toldOfLists) {
            log.warn("{}", lists());
        }
        toldOfLists = due;
    }

    /** How soon one of the lists of revoked certificates is to be replaced. */
    private RevokedList.Due listsDue() {
        Instant now = clock.instant();
        return material.trust().revoked().stream()
                .map(list -> list.due(now))
                .max(Comparator.naturalOrder())
                .orElse(RevokedList.Due.NOT_YET);
    }

    /**
     * How soon one of the lists of revoked certificates is to be replaced, as a number: 0, not yet; 1, soon; 2, at once; 3, it
     * has ended, and its issuer's callers get no connection.
     */
    public int howDueListsAre() {
        return listsDue().level();
    }

    /** When the first of the lists of revoked certificates ends; empty where there is none. */
    public Optional<Instant> firstListEnd() {
        return material.trust().revoked().stream().map(RevokedList::end).min(Comparator.naturalOrder());
    }

    private String lists() {
        String end = firstListEnd().map(Instant::toString).orElse("");
        return switch (listsDue()) {
            case NOT_YET -> "lists of revoked certificates hold until " + end;
            case SOON, URGENT -> "renew: a list in tls.revoked-file ends soon, the first at " + end;
            case ENDED ->
                "renew: a list in tls.revoked-file has ended, and its issuer's callers get no connection; the first ended at "
                        + end;
        };
    }

    /** When the first of the service's certificate and the issuers' ends; empty where none is known. */
    public Optional<Instant> firstEnd() {
        return Stream.concat(material.own().stream(), material.trust().issuers().stream())
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Comparator.naturalOrder());
    }

    /** Whether files have been found that cannot be used, so that older ones are in force. */
    public boolean isInTrouble() {
        return trouble.isPresent();
    }

    /**
     * Whether the service's certificate, if it has one, is valid now, and one issuer's at least and one list of revoked certificates
     * at least, if they stand in a file.
     */
    public boolean isUsable() {
        Trust trusted = material.trust();
        Instant now = clock.instant();
        return material.own().stream().allMatch(this::isValid)
                && (trusted.issuers().isEmpty() || trusted.issuers().stream().anyMatch(this::isValid))
                && (trusted.revoked().isEmpty()
                        || trusted.revoked().stream().anyMatch(list -> list.due(now) != RevokedList.Due.ENDED));
    }

    private boolean isValid(X509Certificate certificate) {
        Instant now = clock.instant();
        return now.isBefore(certificate.getNotAfter().toInstant())
                && !now.isBefore(certificate.getNotBefore().toInstant());
    }

    /** How it stands with them, in words of ours. */
    public String state() {
        String end = firstEnd().map(this::good).orElse("those of the JVM");
        return trouble.map(why -> "the old keys and trust hold (" + why + "); ").orElse("")
                + end
                + firstListEnd().map(first -> "; " + lists()).orElse("");
    }

    private String good(Instant end) {
        long days = daysUntil(end);
        boolean soon = TOLD_AT.stream().anyMatch(bound -> days < bound);
        return (soon ? "renew: " : "") + "good until " + end + ", " + days + " days";
    }

    private long daysUntil(Instant end) {
        return Duration.between(clock.instant(), end).toDays();
    }

    /**
     * Whether a caller who has shown that chain of certificates is still trusted. Connections are kept open and taken up again,
     * so it is not enough to have looked once.
     */
    public boolean accepts(X509Certificate[] chain) {
        X509Certificate caller = chain[0];
        Set<X509Certificate> known =
                accepted; // before the material: what is found trusted by older material is kept with that
        try {
            caller.checkValidity(java.util.Date.from(clock.instant()));
            if (known.contains(caller)) {
                return true;
            }
            material.trust().manager().checkClientTrusted(chain, ANY_KIND);
        } catch (CertificateException e) {
            return false;
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.add(caller);
        return true;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
