package se.samplan.call;

import java.net.URI;
import java.util.Map;

/** Posts a message. The port behind which the HTTP library stands. */
public interface Http {

    /**
     * Starts an exchange.
     *
     * <p>The result fails with {@link AnswerTooLarge} when the body passes the limit, with {@link OutOfRoom} when
     * there is no room for it beside those of other requests, and with another {@link java.io.IOException} when no whole
     * answer came. Aborting closes the connection at once, before headers as in
     * mid-body.
     *
     * @param room where the answer may go
     * @param headers names and values to send beside those of the transport itself
     */
    Call<Reply> post(URI target, Map<String, String> headers, byte[] body, AnswerRoom room);
}
