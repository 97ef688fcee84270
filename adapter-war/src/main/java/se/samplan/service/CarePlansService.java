package se.samplan.service;

import java.util.List;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.careplans.v2.GetCarePlansResponderInterface;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.contracts.logistics.v3.ResultType;
import se.samplan.contracts.logistics.v3.enums.ErrorCodeEnum;
import se.samplan.contracts.logistics.v3.enums.ResultCodeEnum;
import se.samplan.mapping.careplans.CarePlanMapper;
import se.samplan.model.CorrelationId;
import se.samplan.model.plan.CarePlan;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.Produced;
import se.samplan.produce.Production;
import se.samplan.produce.Production.JournalCall;
import se.samplan.question.QuestionInvalid;

/** GetCarePlans 2.0 of one source system. */
public final class CarePlansService implements GetCarePlansResponderInterface {

    private final Journal journal;
    private final Production<CarePlan> production;
    private final List<CarePlanSource> sources;
    private final CorrelationId logId;

    /** @param logId of the call: stands in the result, so that whoever asks leads us to our log */
    public CarePlansService(
            Journal journal, Production<CarePlan> production, List<CarePlanSource> sources, CorrelationId logId) {
        this.journal = journal;
        this.production = production;
        this.sources = List.copyOf(sources);
        this.logId = logId;
    }

    @Override
    public GetCarePlansResponseType getCarePlans(String logicalAddress, GetCarePlansType parameters) {
        journal.check(logicalAddress);
        GetCarePlansResponseType response = new GetCarePlansResponseType();
        try {
            CarePlanQuestion question =
                    Questions.carePlans(CarePlans2.description().read(parameters), journal);
            Produced<CarePlan> produced = production.answer(
                    journal.identities().apply(question.person()),
                    journal.sourceSystem(),
                    question::asksFor,
                    JournalCall.toEach(sources, source -> source.carePlans(question)));
            produced.records().stream()
                    .map(record -> CarePlanMapper.toWire(record, journal.sourceSystem()))
                    .forEach(response.getCarePlan()::add);
            response.setResult(result(produced));
        } catch (QuestionInvalid e) {
            response.setResult(invalid(e));
        }
        return response;
    }

    private ResultType result(Produced<?> produced) {
        ResultType result = new ResultType();
        result.setLogId(logId.value());
        result.setResultCode(ResultCodeEnum.OK);
        Remark.on(produced).ifPresent(text -> {
            result.setResultCode(ResultCodeEnum.INFO);
            result.setMessage(text);
        });
        return result;
    }

    private ResultType invalid(QuestionInvalid problem) {
        ResultType result = new ResultType();
        result.setLogId(logId.value());
        result.setResultCode(ResultCodeEnum.ERROR);
        result.setErrorCode(ErrorCodeEnum.INVALID_REQUEST);
        result.setMessage(problem.text());
        return result;
    }
}
