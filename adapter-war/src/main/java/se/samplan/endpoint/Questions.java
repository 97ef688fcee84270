package se.samplan.endpoint;

import java.util.Optional;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Asked;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.question.Caller;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;

/** Makes a question of what a request says, or says why that is not possible. */
final class Questions {

    private Questions() {}

    static Question of(AggregatedContract<?> contract, Asked asked, Payload payload, Caller caller) {
        Optional<AggregationRequestType> ours = OptionsReader.find(asked.any());
        return new Question(
                contract.id(),
                person(asked),
                asked.onlySource().map(Questions::source),
                ours.map(wanted -> OptionsReader.filters(asked.filters(), wanted))
                        .orElse(asked.filters()),
                ours.map(OptionsReader::options).orElse(Options.NONE),
                payload,
                caller);
    }

    private static PersonId person(Asked asked) {
        IdentityType type =
                asked.personType().map(Questions::type).orElseGet(() -> IdentityType.guessedFrom(asked.personId()));
        if (!type.fits(asked.personId())) {
            throw new QuestionRejected(
                    type.isNational()
                            ? "patientId: the id must have 12 characters without separator, in the form of its type"
                            : "patientId: the id is missing or too long");
        }
        return new PersonId(asked.personId(), type);
    }

    private static IdentityType type(String oid) {
        return IdentityType.ofOid(oid)
                .orElseThrow(() -> new QuestionRejected(
                        "patientId: the type is not the OID of a kind of personal identity that is known here"));
    }

    private static LogicalAddress source(String address) {
        try {
            return new LogicalAddress(address);
        } catch (IllegalArgumentException e) {
            throw new QuestionRejected("sourceSystem: blank, or with surrounding blanks");
        }
    }
}
