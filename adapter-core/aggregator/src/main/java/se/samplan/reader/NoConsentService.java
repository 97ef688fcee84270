package se.samplan.reader;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samplan.time.Deadline;

/** Stands in where no consent service is connected: the operator has decided what holds instead. */
public enum NoConsentService implements ConsentCheck {
    /** The default: nobody has agreed to anything. */
    WITHHOLD(Consent.NOT_GIVEN),
    /** Consent is taken for given. Only where the consumer has already seen to it. */
    SHOW(Consent.GIVEN);

    private final Consent always;

    NoConsentService(Consent always) {
        this.always = always;
    }

    @Override
    public CompletableFuture<Map<Ownership, Consent>> check(AccessQuestion question, Deadline deadline) {
        return CompletableFuture.completedFuture(question.records().stream()
                .collect(Collectors.toMap(Function.identity(), record -> always, (one, same) -> one)));
    }
}
