package se.samplan.produce;

import java.util.List;

/**
 * The records that go out, and what is not among them.
 *
 * @param records newest first
 * @param isCut whether older ones were left out, because an answer has a largest size (contract: newest first, without gaps)
 * @param lacks whether a record that the person may know of could not be sent; the log says why
 */
public record Produced<R>(List<R> records, boolean isCut, boolean lacks) {

    public Produced {
        records = List.copyOf(records);
    }
}
