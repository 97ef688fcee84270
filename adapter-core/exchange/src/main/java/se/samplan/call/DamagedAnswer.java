package se.samplan.call;

import java.io.IOException;

/** The answer came, and is not what was sent: its compression is damaged, or is one that was not asked for. */
public final class DamagedAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedAnswer() {
        super("the answer is damaged");
    }
}
