package se.samplan.model.agreement;

import static java.util.Objects.requireNonNull;

import se.samplan.model.planning.RecordHeader;

/**
 * What a person and the care have agreed (dokumenterad överenskommelse; GetCareAgreements 1.0, careAgreement).
 *
 * @param header 1..1; huvud
 * @param body 1..1; innehåll
 */
public record Agreement(RecordHeader header, AgreementBody body) {

    public Agreement {
        requireNonNull(header, "header");
        requireNonNull(body, "body");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Agreement[hidden]";
    }
}
