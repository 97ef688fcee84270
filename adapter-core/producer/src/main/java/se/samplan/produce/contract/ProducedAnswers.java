package se.samplan.produce.contract;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.model.CorrelationId;
import se.samplan.produce.JournalQuestion;
import se.samplan.produce.Place;
import se.samplan.produce.Produced;
import se.samplan.produce.Production;
import se.samplan.question.QuestionInvalid;

/** Answers one contract over what a vendor has connected: the same steps for every contract. */
final class ProducedAnswers<Q, A, S, J extends JournalQuestion<R>, R> implements Port.Answering<Q, A> {

    private static final Logger log = LoggerFactory.getLogger(ProducedAnswers.class);

    private final ProducedContract<?, Q, A, S, J, R> contract;
    private final ProducedContract.Means means;
    private final Production<R> production;

    ProducedAnswers(ProducedContract<?, Q, A, S, J, R> contract, ProducedContract.Means means) {
        this.contract = contract;
        this.means = means;
        this.production = new Production<>(contract.kind(), means.size(), means.clock(), means.listener());
    }

    @Override
    public A answer(String logicalAddress, Q request) {
        contract.asking().address().check(means.journal(), logicalAddress, request);
        CorrelationId logId = means.calls().get();
        try {
            return answered(
                    logicalAddress, request, contract.asking().question().of(request, means.journal()), logId);
        } catch (QuestionInvalid e) {
            return invalid(e, logId);
        }
    }

    private A answered(String logicalAddress, Q request, J question, CorrelationId logId) {
        Produced<R> produced = page(request)
                .answer(
                        means.journal().identities().apply(question.person()),
                        means.journal().sourceSystem(),
                        question::asksFor,
                        contract.asking().calls(means.system(), question));
        A response = response(contract.message(), produced.records());
        contract.pages()
                .ifPresent(pages -> produced.cutAfter()
                        .ifPresent(place -> pages.more().tell(response, logicalAddress, place.reference())));
        Optional<String> remark = contract.pages().isPresent() ? Remark.onPage(produced) : Remark.on(produced);
        contract.message().result().ifPresent(result -> result.accept(response, Ending.of(remark, logId)));
        return response;
    }

    private <W> A response(Message<A, R, W> message, List<R> records) {
        A response = message.empty().get();
        List<W> wire = message.records().apply(response);
        records.forEach(record ->
                wire.add(message.record().apply(record, means.journal().sourceSystem())));
        return response;
    }

    /** @throws QuestionInvalid if the reference was not given here */
    private Production<R> page(Q request) {
        Optional<String> reference =
                contract.pages().flatMap(pages -> pages.reference().apply(request));
        try {
            return reference.map(Place::read).map(production::after).orElse(production);
        } catch (IllegalArgumentException e) {
            throw new QuestionInvalid(
                    "hasMoreReference: måste vara den referens som stod i hasMore i det här källsystemets förra svar, oförändrad.");
        }
    }

    private A invalid(QuestionInvalid problem, CorrelationId logId) {
        if (contract.message().result().isEmpty()) {
            throw problem;
        }
        log.info("{} request rejected in its result: {}", logId, problem.text());
        A response = contract.message().empty().get();
        contract.message().result().ifPresent(result -> result.accept(response, Ending.invalid(problem.text(), logId)));
        return response;
    }
}
