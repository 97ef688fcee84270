package se.samplan.produce.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import se.samplan.contract.Asked;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.careplans.v2.GetCarePlansResponderInterface;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.contracts.logistics.v3.ResultType;
import se.samplan.contracts.logistics.v3.enums.ErrorCodeEnum;
import se.samplan.contracts.logistics.v3.enums.ResultCodeEnum;
import se.samplan.contracts.logistics.v3.structure.ObjectFactory;
import se.samplan.mapping.careplans.CarePlanMapper;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.JournalSystem;
import se.samplan.published.Published;
import se.samplan.rules.Rules;

/** GetCarePlans 2.0 (vård- och omsorgsplaner) as it is produced. */
public final class ProducedCarePlans2 {

    private ProducedCarePlans2() {}

    /** How it is served, by whatever answers. */
    public static Port<GetCarePlansResponderInterface, GetCarePlansType, GetCarePlansResponseType> port() {
        return new Port<>(
                Published.CARE_PLANS_2,
                GetCarePlansResponderInterface.class,
                answering -> answering::answer,
                List.of(ObjectFactory.class, se.samplan.contracts.logistics.v3.related.ObjectFactory.class));
    }

    /**
     * The description.
     *
     * @param sources what is connected; notes may be offered as plans, too
     * @param readable gives a plan without a document of its own something that people can read
     */
    public static ProducedContract<
                    GetCarePlansResponderInterface,
                    GetCarePlansType,
                    GetCarePlansResponseType,
                    CarePlanSource,
                    CarePlanQuestion,
                    CarePlan>
            description(Function<JournalSystem, List<CarePlanSource>> sources, UnaryOperator<CarePlan> readable) {
        return new ProducedContract<>(
                port(),
                new Asking<>(
                        Asking.Address.ofSystem(), ProducedCarePlans2::question, sources, CarePlanSource::carePlans),
                RecordKinds.withHeader(
                        "carePlan",
                        CarePlan::header,
                        plan -> plan.structuredCarePlan().map(StructuredCarePlan::provenance),
                        plan -> RecordKinds.size(plan.content()),
                        Rules::of,
                        readable),
                new Message<>(
                        GetCarePlansResponseType::new,
                        GetCarePlansResponseType::getCarePlan,
                        CarePlanMapper::toWire,
                        Optional.of((response, ending) -> response.setResult(result(ending)))),
                Optional.empty(),
                Indexing.of(
                        CarePlans2.description(),
                        new Indexing.ByOwner<>(
                                CarePlanSource.class,
                                (person, system) ->
                                        new CarePlanQuestion(person, system, List.of(), Optional.empty(), List.of()),
                                plan -> Indexing.owned(plan.header()))));
    }

    private static CarePlanQuestion question(GetCarePlansType request, Journal journal) {
        return question(CarePlans2.description().read(request), journal);
    }

    /**
     * The question to a journal.
     *
     * @param asked what a request asks
     * @throws se.samplan.question.QuestionInvalid if it cannot be answered, and the result shall say so
     */
    public static CarePlanQuestion question(Asked asked, Journal journal) {
        return new CarePlanQuestion(
                WhatIsAsked.person(asked, journal),
                journal.sourceSystem(),
                asked.filters().careUnits(),
                WhatIsAsked.days(asked),
                asked.filters().careContacts());
    }

    /** The contract's result. */
    public static ResultType result(Ending ending) {
        ResultType result = new ResultType();
        result.setLogId(ending.logId().value());
        result.setResultCode(ending.told(ResultCodeEnum.OK, ResultCodeEnum.INFO, ResultCodeEnum.ERROR));
        if (ending.kind() == Ending.Kind.INVALID) {
            result.setErrorCode(ErrorCodeEnum.INVALID_REQUEST);
        }
        ending.text().ifPresent(result::setMessage);
        return result;
    }
}
