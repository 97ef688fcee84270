package se.samplan.produce.contract;

import java.util.List;
import java.util.Optional;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contracts.caredocumentation.v2.GetCareDocumentationResponderInterface;
import se.samplan.contracts.caredocumentation.v2.GetCareDocumentationResponseType;
import se.samplan.contracts.caredocumentation.v2.GetCareDocumentationType;
import se.samplan.contracts.description.v2.enums.ErrorCodeEnum;
import se.samplan.contracts.description.v2.enums.ResultCodeEnum;
import se.samplan.contracts.description.v2.ext.Result;
import se.samplan.mapping.caredocumentation2.CareNoteMapper;
import se.samplan.model.note.CareNote;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CareDocumentationSource;
import se.samplan.published.Published;
import se.samplan.rules.Rules;

/**
 * GetCareDocumentation 2.1 (journalanteckningar) as it is produced; notes are held against the rules of this version. The index
 * is told of them by 3.0, which has the same categorization.
 */
public final class ProducedCareDocumentation2 {

    private ProducedCareDocumentation2() {}

    /** The description. */
    public static ProducedContract<
                    GetCareDocumentationResponderInterface,
                    GetCareDocumentationType,
                    GetCareDocumentationResponseType,
                    CareDocumentationSource,
                    CareDocumentationQuestion,
                    CareNote>
            description() {
        return new ProducedContract<>(
                new Port<>(
                        Published.CARE_DOCUMENTATION_2,
                        GetCareDocumentationResponderInterface.class,
                        answering -> answering::answer,
                        List.of()),
                ProducedCareDocumentation3.asking(CareDocumentation2.description()::read),
                RecordKinds.ofNotes(Rules::ofNoteIn21),
                new Message<>(
                        GetCareDocumentationResponseType::new,
                        GetCareDocumentationResponseType::getCareDocumentation,
                        CareNoteMapper::toWire,
                        Optional.of((response, ending) -> response.setResult(result(ending)))),
                Optional.empty(),
                Optional.empty());
    }

    private static Result result(Ending ending) {
        Result result = new Result();
        result.setLogId(ending.logId().value());
        result.setResultCode(ending.told(ResultCodeEnum.OK, ResultCodeEnum.INFO, ResultCodeEnum.ERROR));
        if (ending.kind() == Ending.Kind.INVALID) {
            result.setErrorCode(ErrorCodeEnum.INVALID_REQUEST);
        }
        ending.text().ifPresent(result::setMessage);
        return result;
    }
}
