package se.samplan.limits;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import se.samplan.call.Call;
import se.samplan.call.SourceLimits;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

/** Calls no source more often than it may be called, over all contracts; one more ends at once, as busy. */
public final class SourceRates {

    private final SourceLimits limits;
    private final Rates rates;
    private final SourcesTold told = new SourcesTold();

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
        return rate.isEmpty() || may(source.logicalAddress(), rate.getAsInt())
                ? start.get()
                : Call.done(Outcome.Failed.of(source, Duration.ZERO, FailureKind.SOURCE_BUSY));
    }

    private boolean may(LogicalAddress address, int most) {
        boolean may = rates.permit(address.value().toUpperCase(Locale.ROOT), most);
        if (!may) {
            told.rate(address, most);
        }
        return may;
    }
}
