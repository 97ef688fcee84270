package se.samplan.produce.contract;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.samplan.contract.Asked;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contracts.caredocumentation.v3.GetCareDocumentationResponderInterface;
import se.samplan.contracts.caredocumentation.v3.GetCareDocumentationResponseType;
import se.samplan.contracts.caredocumentation.v3.GetCareDocumentationType;
import se.samplan.contracts.caredocumentation.v3.HasMoreType;
import se.samplan.contracts.description.v3.ResultType;
import se.samplan.contracts.description.v3.enums.ResultCodeEnum;
import se.samplan.mapping.caredocumentation3.CareNoteMapper;
import se.samplan.model.note.CareNote;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CareDocumentationSource;
import se.samplan.produce.JournalSystem;
import se.samplan.published.Published;
import se.samplan.rules.Rules;

/**
 * GetCareDocumentation 3.0 (journalanteckningar) as it is produced. What does not fit into an answer is asked for with the
 * reference in its {@code hasMore}.
 */
public final class ProducedCareDocumentation3 {

    private ProducedCareDocumentation3() {}

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
                        Published.CARE_DOCUMENTATION_3,
                        GetCareDocumentationResponderInterface.class,
                        answering -> answering::answer,
                        List.of()),
                asking(CareDocumentation3::askedOfSource),
                RecordKinds.ofNotes(Rules::of),
                new Message<>(
                        GetCareDocumentationResponseType::new,
                        GetCareDocumentationResponseType::getCareDocumentation,
                        CareNoteMapper::toWire,
                        Optional.of((response, ending) -> response.setResult(result(ending)))),
                Optional.of(new Pages<>(
                        request -> Optional.ofNullable(request.getHasMoreReference())
                                .filter(not(String::isBlank)),
                        ProducedCareDocumentation3::more)),
                Indexing.of(
                        CareDocumentation3.description(),
                        new Indexing.ByOwner<>(
                                CareDocumentationSource.class,
                                (person, system) -> new CareDocumentationQuestion(
                                        person, system, List.of(), List.of(), Optional.empty(), List.of()),
                                note -> Indexing.owned(note.header()))));
    }

    /** How a request of any version becomes a question. */
    static <Q> Asking<Q, CareDocumentationSource, CareDocumentationQuestion, CareNote> asking(Function<Q, Asked> read) {
        return new Asking<>(
                Asking.Address.ofSystem(),
                (request, journal) -> question(read.apply(request), journal),
                JournalSystem::careDocumentation,
                CareDocumentationSource::careNotes);
    }

    private static CareDocumentationQuestion question(Asked asked, Journal journal) {
        return new CareDocumentationQuestion(
                WhatIsAsked.person(asked, journal),
                journal.sourceSystem(),
                asked.filters().careUnits(),
                asked.filters().careGivers(),
                WhatIsAsked.days(asked),
                asked.filters().careContacts());
    }

    /** The next call goes where this one went. */
    private static void more(GetCareDocumentationResponseType response, String logicalAddress, String reference) {
        HasMoreType more = new HasMoreType();
        more.setLogicalAddress(logicalAddress);
        more.setReference(reference);
        response.getHasMore().add(more);
    }

    private static ResultType result(Ending ending) {
        ResultType result = new ResultType();
        result.setResultCode(ending.told(ResultCodeEnum.OK, ResultCodeEnum.INFO, ResultCodeEnum.ERROR));
        ending.text().ifPresent(result::setResultText);
        return result;
    }
}
