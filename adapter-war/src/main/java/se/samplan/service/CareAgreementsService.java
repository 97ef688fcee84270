package se.samplan.service;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.contract.CareAgreements1;
import se.samplan.contracts.agreement.v1.ResultType;
import se.samplan.contracts.agreement.v1.enums.ResultCodeEnum;
import se.samplan.contracts.careagreements.v1.GetCareAgreementsResponderInterface;
import se.samplan.contracts.careagreements.v1.GetCareAgreementsResponseType;
import se.samplan.contracts.careagreements.v1.GetCareAgreementsType;
import se.samplan.mapping.careagreements.AgreementMapper;
import se.samplan.model.CorrelationId;
import se.samplan.model.agreement.Agreement;
import se.samplan.produce.AgreementQuestion;
import se.samplan.produce.AgreementSource;
import se.samplan.produce.Produced;
import se.samplan.produce.Production;
import se.samplan.produce.Production.JournalCall;
import se.samplan.question.QuestionInvalid;

/** GetCareAgreements 1.0 of one source system. */
public final class CareAgreementsService implements GetCareAgreementsResponderInterface {

    private static final Logger log = LoggerFactory.getLogger(CareAgreementsService.class);

    private final Journal journal;
    private final Production<Agreement> production;
    private final List<AgreementSource> sources;
    private final CorrelationId logId;

    /** @param logId of the call: stands in the result, so that whoever asks leads us to our log */
    public CareAgreementsService(
            Journal journal, Production<Agreement> production, List<AgreementSource> sources, CorrelationId logId) {
        this.journal = journal;
        this.production = production;
        this.sources = List.copyOf(sources);
        this.logId = logId;
    }

    @Override
    public GetCareAgreementsResponseType getCareAgreements(String logicalAddress, GetCareAgreementsType parameters) {
        journal.check(logicalAddress);
        GetCareAgreementsResponseType response = new GetCareAgreementsResponseType();
        try {
            AgreementQuestion question =
                    Questions.agreements(CareAgreements1.description().read(parameters), journal);
            Produced<Agreement> produced = production.answer(
                    journal.identities().apply(question.person()),
                    journal.sourceSystem(),
                    question::asksFor,
                    JournalCall.toEach(sources, source -> source.agreements(question)));
            produced.records().stream()
                    .map(record -> AgreementMapper.toWire(record, journal.sourceSystem()))
                    .forEach(response.getCareAgreement()::add);
            response.setResult(result(produced));
        } catch (QuestionInvalid e) {
            response.setResult(invalid(e));
        }
        return response;
    }

    private static ResultType result(Produced<?> produced) {
        ResultType result = new ResultType();
        result.setResultCode(ResultCodeEnum.OK);
        Remark.on(produced).ifPresent(text -> {
            result.setResultCode(ResultCodeEnum.INFO);
            result.setResultText(text);
        });
        return result;
    }

    private ResultType invalid(QuestionInvalid problem) {
        log.info("{} request rejected in its result: {}", logId.value(), problem.text());
        ResultType result = new ResultType();
        result.setResultCode(ResultCodeEnum.ERROR);
        result.setResultText(problem.text());
        return result;
    }
}
