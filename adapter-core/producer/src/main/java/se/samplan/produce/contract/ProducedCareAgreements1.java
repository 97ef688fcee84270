package se.samplan.produce.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.samplan.contract.Asked;
import se.samplan.contract.CareAgreements1;
import se.samplan.contracts.agreement.v1.ResultType;
import se.samplan.contracts.agreement.v1.enums.ResultCodeEnum;
import se.samplan.contracts.careagreements.v1.GetCareAgreementsResponderInterface;
import se.samplan.contracts.careagreements.v1.GetCareAgreementsResponseType;
import se.samplan.contracts.careagreements.v1.GetCareAgreementsType;
import se.samplan.mapping.careagreements.AgreementMapper;
import se.samplan.model.agreement.Agreement;
import se.samplan.produce.AgreementQuestion;
import se.samplan.produce.AgreementSource;
import se.samplan.produce.JournalSystem;
import se.samplan.published.Published;
import se.samplan.rules.Rules;

/** GetCareAgreements 1.0 (dokumenterade överenskommelser) as it is produced. */
public final class ProducedCareAgreements1 {

    private ProducedCareAgreements1() {}

    /**
     * The description.
     *
     * @param readable gives an agreement without a document of its own something that people can read
     */
    public static ProducedContract<
                    GetCareAgreementsResponderInterface,
                    GetCareAgreementsType,
                    GetCareAgreementsResponseType,
                    AgreementSource,
                    AgreementQuestion,
                    Agreement>
            description(UnaryOperator<Agreement> readable) {
        return new ProducedContract<>(
                new Port<>(
                        Published.CARE_AGREEMENTS_1,
                        GetCareAgreementsResponderInterface.class,
                        answering -> answering::answer,
                        List.of(se.samplan.contracts.logistics.v3.related.ObjectFactory.class)),
                new Asking<>(
                        Asking.Address.ofSystem(),
                        ProducedCareAgreements1::question,
                        JournalSystem::agreements,
                        AgreementSource::agreements),
                RecordKinds.withHeader(
                        "careAgreement",
                        Agreement::header,
                        agreement -> Optional.of(agreement.body().provenance()),
                        agreement -> RecordKinds.size(agreement.body().content()),
                        Rules::of,
                        readable),
                new Message<>(
                        GetCareAgreementsResponseType::new,
                        GetCareAgreementsResponseType::getCareAgreement,
                        AgreementMapper::toWire,
                        Optional.of((response, ending) -> response.setResult(result(ending)))),
                Optional.empty(),
                Indexing.of(
                        CareAgreements1.description(),
                        new Indexing.ByOwner<>(
                                AgreementSource.class,
                                (person, system) -> new AgreementQuestion(
                                        person, system, List.of(), List.of(), Optional.empty(), List.of()),
                                agreement -> Indexing.owned(agreement.header()))));
    }

    private static AgreementQuestion question(GetCareAgreementsType request, Journal journal) {
        Asked asked = CareAgreements1.description().read(request);
        return new AgreementQuestion(
                WhatIsAsked.person(asked, journal),
                journal.sourceSystem(),
                asked.filters().careUnits(),
                asked.filters().careGivers(),
                WhatIsAsked.days(asked),
                asked.filters().types());
    }

    private static ResultType result(Ending ending) {
        ResultType result = new ResultType();
        result.setResultCode(ending.told(ResultCodeEnum.OK, ResultCodeEnum.INFO, ResultCodeEnum.ERROR));
        ending.text().ifPresent(result::setResultText);
        return result;
    }
}
