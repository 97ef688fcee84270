package se.samplan.limits;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import se.samplan.call.Call;
import se.samplan.call.SourceLimits;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

/** Calls no source more often than it may be called, over all contracts; one more ends at once, as busy. */
public final class SourceRates {

    private final SourceLimits limits;
    private final Rates rates;

    public SourceRates(SourceLimits limits) {
        this(limits, Rates.ofSeconds());
    }

    SourceRates(SourceLimits limits, Rates rates) {
        this.limits = limits;
        this.rates = rates;
    }

    /** Starts the call, if the source may be called. */
    public <A> Call<Outcome<A>> through(Source source, Supplier<Call<Outcome<A>>> start) {
        OptionalInt rate = limits.rate(source.logicalAddress());
        boolean may = rate.isEmpty()
                || rates.permit(source.logicalAddress().value().toUpperCase(Locale.ROOT), rate.getAsInt());
        return may ? start.get() : Call.done(Outcome.Failed.of(source, Duration.ZERO, FailureKind.SOURCE_BUSY));
    }
}
