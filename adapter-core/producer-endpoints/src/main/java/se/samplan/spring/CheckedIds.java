package se.samplan.spring;

import java.util.List;
import se.samplan.model.WrittenId;

/** What a vendor's program says of itself is held to what the adapter's settings are held to. */
final class CheckedIds {

    private CheckedIds() {}

    /** @throws IllegalArgumentException saying what holds no id or address, and why; the text itself may be a person's number */
    static void check(String what, String id) {
        List<String> problems = WrittenId.problemsIn(id);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(what + ": " + String.join("; ", problems));
        }
    }
}
