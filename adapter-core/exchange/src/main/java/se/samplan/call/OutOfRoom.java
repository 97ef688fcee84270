package se.samplan.call;

import java.io.IOException;

/** The answer did not fit into the {@link ByteBudget} beside those of other requests. The connection has been closed. */
public final class OutOfRoom extends IOException {

    private static final long serialVersionUID = 1L;

    public OutOfRoom() {
        super("there is no room for the answer");
    }
}
