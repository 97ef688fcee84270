package se.samplan.understand.booking;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.understand.Statement;

/**
 * What a booked time is for. A link that a source states is certain and bears no confidence; one that is proposed bears how sure
 * it is and why.
 *
 * @param booking 1..1; the booked time
 * @param aim 1..1; the activity, next step or follow-up that it is for, or the plan or agreement
 * @param statements 1..*; what the link rests on: the statement that makes it, or what was compared
 * @param confidence 0..1; from 0.6 to 0.95; only where it is proposed
 * @param reason 0..1; why it is proposed, in plain Swedish
 */
@WithBuilder
public record BookingLink(
        Statement booking,
        Statement aim,
        List<Statement> statements,
        Optional<BigDecimal> confidence,
        Optional<String> reason) {

    static final Comparator<BookingLink> ORDER =
            comparing(BookingLink::booking).thenComparing(BookingLink::aim).thenComparing(BookingLink::isProposed);

    public BookingLink {
        requireNonNull(booking, "booking");
        requireNonNull(aim, "aim");
        statements = statements.stream().distinct().sorted().toList();
        requireNonNull(confidence, "confidence");
        requireNonNull(reason, "reason");
    }

    /** Whether it is a proposal of ours, and not what a source states. */
    public boolean isProposed() {
        return confidence.isPresent();
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "BookingLink[hidden]";
    }
}
