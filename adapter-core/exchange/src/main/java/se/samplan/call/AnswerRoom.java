package se.samplan.call;

import org.jspecify.annotations.Nullable;

/** Where one answer may go. */
public final class AnswerRoom {

    private final int most;
    private final ByteBudget.Reservation held;
    private volatile @Nullable BodyRoom body;

    /**
     * @param most largest body that is accepted, in bytes, after decompression
     * @param held where its bytes are counted; whoever opened it releases it
     */
    public AnswerRoom(int most, ByteBudget.Reservation held) {
        this.most = most;
        this.held = held;
    }

    int most() {
        return most;
    }

    /** Its body begins to come in. */
    BodyRoom begin() {
        BodyRoom begun = held.begin();
        body = begun;
        return begun;
    }

    /** Whether the answer waits for room, or came to nothing while it did. */
    boolean isShort() {
        BodyRoom begun = body;
        return begun != null && begun.isShort();
    }
}
