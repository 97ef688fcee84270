package se.samplan.edge;

import java.io.IOException;

/** The body of a request goes past the limit. */
final class RequestTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    RequestTooLarge() {
        super("the request is too large");
    }
}
