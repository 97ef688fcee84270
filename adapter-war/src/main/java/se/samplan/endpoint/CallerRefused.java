package se.samplan.endpoint;

import se.samplan.model.HsaId;

/** The consumer is in no list of those that may ask ({@code consumers.file}), and consumers that are not listed are refused. */
final class CallerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallerRefused(HsaId consumer) {
        super(
                "consumer " + consumer + " is not in consumers.file, and consumers.default is refuse",
                null,
                false,
                false);
    }
}
