package se.samplan.samples.overview.ask;

import java.util.Optional;

/** What a member of staff asks about a person, at the unit where she works now. */
public record StaffQuestion(Employee employee, StaffUnit unit, Subject subject, Kind kind) {

    /** How much is asked for, and as whom. */
    public sealed interface Kind {

        /** Everything that staff of the unit may see. */
        record Whole() implements Kind {}

        /** What another reader sees, and why not the rest. */
        record Preview(Audience audience) implements Kind {}

        /**
         * Only what is new, what is due and what does not fit together.
         *
         * @param marker from an earlier answer; empty at the first look
         */
        record Attention(Optional<String> marker) implements Kind {}
    }
}
