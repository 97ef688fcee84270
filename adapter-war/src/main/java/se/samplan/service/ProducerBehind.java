package se.samplan.service;

import java.util.Map;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.produce.JournalFailed;

/** Another producer of GetCarePlans 2.0 that holds the plans of our source system. */
@FunctionalInterface
public interface ProducerBehind {

    /**
     * Asks it the same question.
     *
     * @param headers HTTP headers of the call that is answered, by lower-case name
     * @return a valid answer, as it came
     * @throws JournalFailed if there is none: a fault, another HTTP status, not in time, not valid
     */
    GetCarePlansResponseType ask(GetCarePlansType request, Map<String, String> headers);
}
