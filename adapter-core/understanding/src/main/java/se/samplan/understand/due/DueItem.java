package se.samplan.understand.due;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.PartyNamed;

/**
 * Something to do or to look at.
 *
 * @param rule 1..1; which also gives its state
 * @param text 1..1; what it is about, in neutral Swedish words of ours
 * @param says 1..*
 * @param date 0..1; the day that was compared; absent where none is set
 * @param withinDays 0..1; 14, 7 or 1, of what is soon
 * @param title 0..1; what it is, in the words of one of the statements
 * @param parties 0..*; who is responsible
 * @param missing 0..*; of a plan after a stay in hospital
 */
@WithBuilder
public record DueItem(
        DueRule rule,
        String text,
        List<Statement> says,
        Optional<LocalDate> date,
        Optional<Integer> withinDays,
        Optional<String> title,
        List<PartyNamed> parties,
        List<MissingPart> missing) {

    public DueItem {
        requireNonNull(rule, "rule");
        requireNonNull(text, "text");
        says = List.copyOf(says);
        requireNonNull(date, "date");
        requireNonNull(withinDays, "withinDays");
        requireNonNull(title, "title");
        parties = List.copyOf(parties);
        missing = List.copyOf(missing);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "DueItem[" + rule.code() + "]";
    }
}
