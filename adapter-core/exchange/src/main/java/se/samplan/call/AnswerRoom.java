package se.samplan.call;

/**
 * Where one answer may go.
 *
 * @param most largest body that is accepted, in bytes, after decompression
 * @param held where its bytes are counted; whoever opened it releases it
 */
public record AnswerRoom(int most, ByteBudget.Reservation held) {}
