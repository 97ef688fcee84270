package se.samplan.produce;

import java.util.stream.Stream;
import se.samplan.model.plan.CarePlan;

/**
 * A journal system's care plans (vård- och omsorgsplaner), for GetCarePlans 2.0.
 *
 * <p>May be called by many threads at a time. What it throws becomes a SOAP fault without its text; the log has it, under the
 * reference that the fault tells.
 */
@FunctionalInterface
public interface CarePlanSource {

    /**
     * The person's plans, ended ones too: the contract has no filter on status.
     *
     * @param question the person, and the filters; filters that are not applied here are applied afterwards
     * @return closed by the caller; may be lazy, in any order, and empty
     * @throws Exception if the journal cannot answer; never for a person it does not know
     */
    Stream<CarePlan> carePlans(CarePlanQuestion question) throws Exception;
}
