package se.samplan.platform;

import java.util.Map;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;
import se.samplan.call.ByteBudget;
import se.samplan.call.Said;

/** One call, as it goes through CXF: what is sent beside the message, and why there was no answer. */
final class OneCall {

    static final String KEY = OneCall.class.getName();

    private final String action;
    private final Map<String, String> headers;
    private final ByteBudget.Reservation room;
    private @Nullable Said<Object> nothing;

    OneCall(String action, Map<String, String> headers, ByteBudget.Reservation room) {
        this.action = action;
        this.headers = Map.copyOf(headers);
        this.room = room;
    }

    /** The call that a message belongs to. */
    static OneCall in(Message message) {
        if (message.getContextualProperty(KEY) instanceof OneCall call) {
            return call;
        }
        throw new IllegalStateException("a message of no call");
    }

    String action() {
        return action;
    }

    Map<String, String> headers() {
        return headers;
    }

    ByteBudget.Reservation room() {
        return room;
    }

    void ended(Said<Object> why) {
        nothing = why;
    }

    /** Why nothing came; empty if something did, whatever it is. */
    Optional<Said<Object>> nothing() {
        return Optional.ofNullable(nothing);
    }
}
