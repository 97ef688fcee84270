package se.samplan.edge;

import java.io.IOException;

/** Too many bodies of requests are coming in, or too many bytes of them are held. */
final class NoRoomForBody extends IOException {

    private static final long serialVersionUID = 1L;

    NoRoomForBody() {
        super("there is no room for the request");
    }
}
