package se.samplan.service;

import java.util.List;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contracts.caredocumentation.v2.GetCareDocumentationResponderInterface;
import se.samplan.contracts.caredocumentation.v2.GetCareDocumentationResponseType;
import se.samplan.contracts.caredocumentation.v2.GetCareDocumentationType;
import se.samplan.contracts.description.v2.enums.ErrorCodeEnum;
import se.samplan.contracts.description.v2.enums.ResultCodeEnum;
import se.samplan.contracts.description.v2.ext.Result;
import se.samplan.mapping.caredocumentation2.CareNoteMapper;
import se.samplan.model.CorrelationId;
import se.samplan.model.note.CareNote;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CareDocumentationSource;
import se.samplan.produce.Produced;
import se.samplan.produce.Production;
import se.samplan.produce.Production.JournalCall;
import se.samplan.question.QuestionInvalid;

/** GetCareDocumentation 2.1 of one source system. */
public final class CareDocumentation2Service implements GetCareDocumentationResponderInterface {

    private final Journal journal;
    private final Production<CareNote> production;
    private final List<CareDocumentationSource> sources;
    private final CorrelationId logId;

    /** @param logId of the call: stands in the result, so that whoever asks leads us to our log */
    public CareDocumentation2Service(
            Journal journal,
            Production<CareNote> production,
            List<CareDocumentationSource> sources,
            CorrelationId logId) {
        this.journal = journal;
        this.production = production;
        this.sources = List.copyOf(sources);
        this.logId = logId;
    }

    @Override
    public GetCareDocumentationResponseType getCareDocumentation(
            String logicalAddress, GetCareDocumentationType parameters) {
        journal.check(logicalAddress);
        GetCareDocumentationResponseType response = new GetCareDocumentationResponseType();
        try {
            CareDocumentationQuestion question =
                    Questions.careDocumentation(CareDocumentation2.description().read(parameters), journal);
            Produced<CareNote> produced = production.answer(
                    journal.identities().apply(question.person()),
                    journal.sourceSystem(),
                    question::asksFor,
                    JournalCall.toEach(sources, source -> source.careNotes(question)));
            produced.records().stream()
                    .map(record -> CareNoteMapper.toWire(record, journal.sourceSystem()))
                    .forEach(response.getCareDocumentation()::add);
            response.setResult(result(produced));
        } catch (QuestionInvalid e) {
            response.setResult(invalid(e));
        }
        return response;
    }

    private Result result(Produced<?> produced) {
        Result result = new Result();
        result.setLogId(logId.value());
        result.setResultCode(ResultCodeEnum.OK);
        Remark.on(produced).ifPresent(text -> {
            result.setResultCode(ResultCodeEnum.INFO);
            result.setMessage(text);
        });
        return result;
    }

    private Result invalid(QuestionInvalid problem) {
        Result result = new Result();
        result.setLogId(logId.value());
        result.setResultCode(ResultCodeEnum.ERROR);
        result.setErrorCode(ErrorCodeEnum.INVALID_REQUEST);
        result.setMessage(problem.text());
        return result;
    }
}
