package se.samplan.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.careplans.v2.GetCarePlansResponderInterface;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.ResultType;
import se.samplan.contracts.logistics.v3.enums.ErrorCodeEnum;
import se.samplan.contracts.logistics.v3.enums.ResultCodeEnum;
import se.samplan.model.CorrelationId;
import se.samplan.produce.ProductionListener;
import se.samplan.question.QuestionInvalid;

/**
 * GetCarePlans 2.0 of a source system that has a producer of its own: the question is passed on, the answer comes back with its
 * records and its result as they came. Records that have no structure get what is known of them; one about somebody else is
 * kept back (INV-L9).
 */
public final class CarePlansBehindService implements GetCarePlansResponderInterface {

    private static final String KIND = "carePlan";

    private final Journal journal;
    private final ProducerBehind behind;
    private final HeaderFacts facts;
    private final ProductionListener listener;
    private final Call call;

    /**
     * The call that is answered.
     *
     * @param logId stands in a result of our own
     * @param headers HTTP headers, by lower-case name
     */
    public record Call(CorrelationId logId, Map<String, String> headers) {}

    public CarePlansBehindService(
            Journal journal, ProducerBehind behind, HeaderFacts facts, ProductionListener listener, Call call) {
        this.journal = journal;
        this.behind = behind;
        this.facts = facts;
        this.listener = listener;
        this.call = call;
    }

    @Override
    public GetCarePlansResponseType getCarePlans(String logicalAddress, GetCarePlansType parameters) {
        journal.check(logicalAddress);
        try {
            // Made only to have the question checked, as for a journal of our own.
            Questions.carePlans(CarePlans2.description().read(parameters), journal);
        } catch (QuestionInvalid e) {
            return invalid(e);
        }
        GetCarePlansResponseType answer = behind.ask(parameters, call.headers());
        answer.getCarePlan()
                .removeIf(plan -> isOfAnother(parameters.getPatientId().getId(), plan));
        answer.getCarePlan().forEach(facts::addTo);
        return answer;
    }

    private boolean isOfAnother(String person, CarePlanType plan) {
        boolean other = !person.equals(plan.getCarePlanHeader().getPatientId().getId());
        if (other) {
            listener.stopped(KIND, UUID.randomUUID().toString(), ProductionListener.Stopped.OTHER_PERSON, List.of());
        }
        return other;
    }

    private GetCarePlansResponseType invalid(QuestionInvalid problem) {
        ResultType result = new ResultType();
        result.setLogId(call.logId().value());
        result.setResultCode(ResultCodeEnum.ERROR);
        result.setErrorCode(ErrorCodeEnum.INVALID_REQUEST);
        result.setMessage(problem.text());
        GetCarePlansResponseType response = new GetCarePlansResponseType();
        response.setResult(result);
        return response;
    }
}
