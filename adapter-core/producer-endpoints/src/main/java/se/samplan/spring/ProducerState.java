package se.samplan.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import se.samplan.edge.InFlight;

/** The state of a producer, for people and for what watches it. */
public final class ProducerState {

    private final InFlight inFlight;
    private final ProductionLog kept;
    private final ObjectProvider<IndexDelivery> delivery;

    ProducerState(InFlight inFlight, ProductionLog kept, ObjectProvider<IndexDelivery> delivery) {
        this.inFlight = inFlight;
        this.kept = kept;
        this.delivery = delivery;
    }

    /** The state in words, by name, without anybody's identity. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("producer.requests", inFlight.count() + " being answered");
        words.put("producer.records-kept-back", kept.stopped() + " since the start");
        delivery.ifAvailable(index -> words.put(IndexDelivery.NAME, index.state()));
        return words;
    }

    /** Requests that are being answered. */
    public int underWay() {
        return inFlight.count();
    }

    /** From now on new requests are turned away with a fault; what has been begun goes on. */
    public void letNobodyIn() {
        inFlight.stop();
    }

    /** Whoever waits for an answer gets a fault instead; what the journal does for it is interrupted. */
    public void answerNow() {
        inFlight.answerNow();
    }
}
