package se.samplan.endpoint;

import java.util.Optional;
import java.util.Set;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Asked;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.model.LogicalAddress;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;

/** Makes a question of what a request says, or says why that is not possible. */
final class Questions {

    private Questions() {}

    /**
     * A contract says that the source system in a request is the LogicalAddress of the call. Whoever keeps to that in a call to us
     * names us, and means everybody that we ask; a source is not told of it, since it would have nothing of ours.
     *
     * @param asking may be let name the employee who reads
     * @param ours every logical address of this service
     */
    static Question of(
            AggregatedContract<?> contract,
            Asked asked,
            Payload payload,
            CallerHeaders.Admitted asking,
            Set<LogicalAddress> ours) {
        boolean namesUs =
                asked.onlySource().map(Questions::source).filter(ours::contains).isPresent();
        return namesUs
                ? of(contract, asked.ofAnySource(), payload.without(contract.sourceFilter()), asking)
                : of(contract, asked, payload, asking);
    }

    private static Question of(
            AggregatedContract<?> contract, Asked asked, Payload payload, CallerHeaders.Admitted asking) {
        asked.checkContacts();
        Optional<AggregationRequestType> ours = OptionsReader.find(asked.any());
        return new Question(
                contract.id(),
                asked.person(),
                asked.onlySource().map(Questions::source),
                ours.map(wanted -> OptionsReader.filters(asked.filters(), wanted))
                        .orElse(asked.filters()),
                ours.map(OptionsReader::options).orElse(Options.NONE),
                payload.withoutSilence(contract.id().namespace()),
                NamedReader.of(asking, ours));
    }

    private static LogicalAddress source(String address) {
        try {
            return new LogicalAddress(address);
        } catch (IllegalArgumentException e) {
            throw new QuestionRejected("sourceSystem: blank, or with surrounding blanks");
        }
    }
}
