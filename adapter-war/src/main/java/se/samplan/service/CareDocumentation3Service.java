package se.samplan.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contracts.caredocumentation.v3.GetCareDocumentationResponderInterface;
import se.samplan.contracts.caredocumentation.v3.GetCareDocumentationResponseType;
import se.samplan.contracts.caredocumentation.v3.GetCareDocumentationType;
import se.samplan.contracts.caredocumentation.v3.HasMoreType;
import se.samplan.contracts.description.v3.ResultType;
import se.samplan.contracts.description.v3.enums.ResultCodeEnum;
import se.samplan.mapping.caredocumentation3.CareNoteMapper;
import se.samplan.model.CorrelationId;
import se.samplan.model.note.CareNote;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CareDocumentationSource;
import se.samplan.produce.Place;
import se.samplan.produce.Produced;
import se.samplan.produce.Production;
import se.samplan.produce.Production.JournalCall;
import se.samplan.question.QuestionInvalid;

/**
 * GetCareDocumentation 3.0 of one source system. What does not fit into an answer is asked for with the reference in its
 * {@code hasMore}.
 */
public final class CareDocumentation3Service implements GetCareDocumentationResponderInterface {

    private static final Logger log = LoggerFactory.getLogger(CareDocumentation3Service.class);

    private final Journal journal;
    private final Production<CareNote> production;
    private final List<CareDocumentationSource> sources;
    private final CorrelationId logId;

    /** @param logId of the call: stands in the result, so that whoever asks leads us to our log */
    public CareDocumentation3Service(
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
                    Questions.careDocumentation(CareDocumentation3.askedOfSource(parameters), journal);
            Produced<CareNote> produced = page(parameters.getHasMoreReference())
                    .answer(
                            journal.identities().apply(question.person()),
                            journal.sourceSystem(),
                            question::asksFor,
                            JournalCall.toEach(sources, source -> source.careNotes(question)));
            produced.records().stream()
                    .map(record -> CareNoteMapper.toWire(record, journal.sourceSystem()))
                    .forEach(response.getCareDocumentation()::add);
            produced.cutAfter().map(place -> more(logicalAddress, place)).ifPresent(response.getHasMore()::add);
            response.setResult(result(produced));
        } catch (QuestionInvalid e) {
            response.setResult(invalid(e));
        }
        return response;
    }

    /** @throws QuestionInvalid if the reference is none that was given here */
    private Production<CareNote> page(@Nullable String reference) {
        if (reference == null) {
            return production;
        }
        try {
            return production.after(Place.read(reference));
        } catch (IllegalArgumentException e) {
            throw new QuestionInvalid(
                    "hasMoreReference: måste vara den referens som stod i hasMore i det här källsystemets förra svar, oförändrad.");
        }
    }

    /** The next call goes where this one went. */
    private static HasMoreType more(String logicalAddress, Place place) {
        HasMoreType more = new HasMoreType();
        more.setLogicalAddress(logicalAddress);
        more.setReference(place.reference());
        return more;
    }

    private static ResultType result(Produced<?> produced) {
        ResultType result = new ResultType();
        result.setResultCode(ResultCodeEnum.OK);
        Remark.onPage(produced).ifPresent(text -> {
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
