package se.samplan.call;

import java.io.IOException;

/** The other side sent more than it may. The connection has been closed. */
public final class AnswerTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public AnswerTooLarge() {
        super("the answer is above the limit");
    }
}
