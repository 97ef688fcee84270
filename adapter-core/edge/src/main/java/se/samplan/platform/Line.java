package se.samplan.platform;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import se.samplan.call.AnswerInParts;
import se.samplan.call.AnswerRoom;
import se.samplan.call.AnswerTooLarge;
import se.samplan.call.ByteBudget;
import se.samplan.call.DamagedAnswer;
import se.samplan.call.Http;
import se.samplan.call.Reply;
import se.samplan.call.Said;

/** Sends the message of one call over HTTP and waits. Knows what an exception of HTTP means, and what a status does. */
final class Line {

    private static final int SOAP_FAULT = 500;

    private final Http http;
    private final PlatformServices.Place place;

    Line(Http http, PlatformServices.Place place) {
        this.http = http;
        this.place = place;
    }

    /**
     * What is known of one call.
     *
     * @param reply 0..1; what came, if it may be an answer
     * @param nothing 0..1; what was said in its place, or why nothing was
     */
    record Came(Optional<Reply> reply, Optional<Said<Object>> nothing) {

        private static Came nothing(Said<Object> why) {
            return new Came(Optional.empty(), Optional.of(why));
        }
    }

    /** Room for one answer; whoever opens it releases it when the answer has been read. */
    ByteBudget.Reservation room() {
        return place.budget().open();
    }

    /** Sends the message and waits for what comes back. */
    Came send(OneCall call, byte[] message) {
        Map<String, String> all = new LinkedHashMap<>(call.headers());
        all.put("Content-Type", "text/xml;charset=UTF-8");
        all.put("SOAPAction", '"' + call.action() + '"');
        try {
            Reply reply = http.post(place.address(), all, message, new AnswerRoom(place.maxAnswer(), call.room()))
                    .within(place.time());
            return came(reply);
        } catch (TimeoutException e) {
            return Came.nothing(new Said.Late<>());
        } catch (InterruptedIOException e) {
            return Came.nothing(new Said.Interrupted<>());
        } catch (AnswerInParts | AnswerTooLarge | DamagedAnswer e) { // it was reached
            return Came.nothing(new Said.Unreadable<>());
        } catch (IOException e) { // its text may hold an address, and helps nobody more
            return Came.nothing(new Said.Unreachable<>());
        }
    }

    private static Came came(Reply reply) {
        if (reply.status() != Said.OK && reply.status() != SOAP_FAULT) {
            return Came.nothing(new Said.Status<>(reply.status()));
        }
        Optional<Said<Object>> fault = Said.faultIn(reply);
        if (fault.isPresent()) {
            return new Came(Optional.empty(), fault);
        }
        return reply.status() == Said.OK
                ? new Came(Optional.of(reply), Optional.empty())
                : Came.nothing(new Said.Unreadable<>());
    }
}
