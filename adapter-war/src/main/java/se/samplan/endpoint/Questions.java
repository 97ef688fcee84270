package se.samplan.endpoint;

import java.util.Optional;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Asked;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.question.Identities;
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
     * <p>Whoever acts for herself may do so under another of her identities than the one asked about: she is one person.
     *
     * @param asking may be let name the employee who reads
     */
    static Question of(
            AggregatedContract<?> contract,
            Asked asked,
            Payload payload,
            CallerHeaders.Admitted asking,
            AggregatedEndpoint.Reception reception) {
        boolean namesUs = asked.onlySource()
                .map(Questions::source)
                .filter(reception.ours()::contains)
                .isPresent();
        return namesUs
                ? of(
                        contract,
                        asked.ofAnySource(),
                        payload.without(contract.sourceFilter()),
                        asking,
                        reception.identities())
                : of(contract, asked, payload, asking, reception.identities());
    }

    private static Question of(
            AggregatedContract<?> contract,
            Asked asked,
            Payload payload,
            CallerHeaders.Admitted asking,
            Identities identities) {
        asked.checkContacts();
        Optional<AggregationRequestType> ours = OptionsReader.find(asked.any());
        PersonId person = asked.person();
        return new Question(
                contract.id(),
                person,
                asked.onlySource().map(Questions::source),
                ours.map(wanted -> OptionsReader.filters(asked.filters(), wanted))
                        .orElse(asked.filters()),
                ours.map(OptionsReader::options).orElse(Options.NONE),
                payload.withoutSilence(contract.id().namespace()),
                NamedReader.of(asking, ours).known(identities.of(person), person));
    }

    private static LogicalAddress source(String address) {
        try {
            return new LogicalAddress(address);
        } catch (IllegalArgumentException e) {
            throw new QuestionRejected("sourceSystem: blank, or with surrounding blanks");
        }
    }
}
