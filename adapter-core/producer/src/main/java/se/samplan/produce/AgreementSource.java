package se.samplan.produce;

import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;

/**
 * A journal system's documented agreements (dokumenterade överenskommelser), for GetCareAgreements 1.0.
 *
 * <p>May be called by many threads at a time. What it throws becomes a SOAP fault without its text; the log has it, under the
 * reference that the fault tells.
 */
@FunctionalInterface
public interface AgreementSource {

    /**
     * The person's agreements, ended and replaced ones too.
     *
     * @param question the person, and the filters; filters that are not applied here are applied afterwards
     * @return closed by the caller; may be lazy, in any order, and empty
     * @throws Exception if the journal cannot answer; never for a person it does not know
     */
    Stream<Agreement> agreements(AgreementQuestion question) throws Exception;
}
