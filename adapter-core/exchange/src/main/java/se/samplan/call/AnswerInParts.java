package se.samplan.call;

import java.io.IOException;

/** The answer came in parts (multipart/related, MTOM) that cannot be put together: with attachments, or without a root. */
public final class AnswerInParts extends IOException {

    private static final long serialVersionUID = 1L;

    public AnswerInParts() {
        super("the answer has several parts");
    }
}
