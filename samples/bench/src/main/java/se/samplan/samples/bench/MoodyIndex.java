package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.xml.sax.SAXException;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubRequest;
import se.samplan.samples.messages.stub.StubServer;
import se.samplan.xml.SoapNames;

/**
 * An engagement index that takes Update. Until it is calmed, one of five times it does not take what comes, or takes it and does
 * not say so, or says so late.
 */
final class MoodyIndex implements AutoCloseable {

    private static final String SERVICE = "urn:riv:itintegration:engagementindex:UpdateResponder:1";
    private static final String XML = "text/xml;charset=UTF-8";
    private static final Duration LATE = Duration.ofMillis(150);
    private static final int MOODS = 20;

    private final StubServer server = StubServer.bind(0);
    private final Semaphore asked = new Semaphore(0);
    private final Random random;
    private final Map<String, String> posts = new HashMap<>();
    private final Set<Told> told = new HashSet<>();
    private long taken;
    private long refused;
    private volatile boolean isCalm;

    MoodyIndex(long seed) {
        this.random = new Random(seed);
        server.serve(this::answer);
    }

    int port() {
        return server.port();
    }

    /** From now on it takes everything at once and says so. */
    void calm() {
        isCalm = true;
    }

    /** Waits until the next request has come; false if none came in that time. */
    boolean isAskedWithin(Duration patience) throws InterruptedException {
        asked.drainPermits();
        return asked.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Start by booking. */
    synchronized Map<String, String> posts() {
        return Map.copyOf(posts);
    }

    /** Each transaction that has ever come, once, taken or not. */
    synchronized Set<Told> told() {
        return Set.copyOf(told);
    }

    /** Transactions that were taken, those that came again too. */
    synchronized long taken() {
        return taken;
    }

    /** Messages that no index would take. */
    synchronized long refused() {
        return refused;
    }

    private StubReply answer(StubRequest request) {
        List<Told> all;
        try {
            all = Told.in(request.body());
        } catch (SAXException e) {
            return refuse();
        }
        if (all.stream().map(Told::booking).distinct().count() < all.size()) {
            return refuse(); // EI002: two posts of one key
        }
        asked.release();
        return take(all);
    }

    private synchronized StubReply refuse() {
        refused++;
        return fault();
    }

    private synchronized StubReply take(List<Told> all) {
        told.addAll(all);
        int mood = isCalm ? MOODS : random.nextInt(MOODS);
        if (mood == 0) {
            return fault();
        }
        all.forEach(this::take);
        return switch (mood) {
            case 1 -> StubReply.nothing(StubReply.Ending.CLOSE);
            case 2 -> StubReply.nothing(StubReply.Ending.HANG);
            case 3 -> taken(all.size()).after(LATE);
            default -> taken(all.size());
        };
    }

    private void take(Told one) {
        taken++;
        if (one.deleted()) {
            posts.remove(one.booking());
        } else {
            posts.put(one.booking(), one.start());
        }
    }

    private static StubReply taken(int many) {
        String body = "<UpdateResponse xmlns=\"" + SERVICE + "\"><ResultCode>OK</ResultCode><comment>" + many
                + "</comment></UpdateResponse>";
        return StubReply.http(
                200,
                XML,
                ("<soap:Envelope xmlns:soap=\"" + SoapNames.ENVELOPE + "\"><soap:Body>" + body
                                + "</soap:Body></soap:Envelope>")
                        .getBytes(UTF_8));
    }

    private static StubReply fault() {
        return StubReply.http(500, XML, Messages.fault().getBytes(UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}
