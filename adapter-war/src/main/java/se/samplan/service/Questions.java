package se.samplan.service;

import java.util.Optional;
import se.samplan.contract.Asked;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.planning.Days;
import se.samplan.model.planning.Identifier;
import se.samplan.produce.AgreementQuestion;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.FixedContactQuestion;
import se.samplan.question.QuestionInvalid;

/** What a request says, as a question to the journal. */
final class Questions {

    private Questions() {}

    static CarePlanQuestion carePlans(Asked asked, Journal journal) {
        return new CarePlanQuestion(
                person(asked, journal),
                journal.sourceSystem(),
                asked.filters().careUnits(),
                days(asked),
                asked.filters().careContacts());
    }

    static CareDocumentationQuestion careDocumentation(Asked asked, Journal journal) {
        return new CareDocumentationQuestion(
                person(asked, journal),
                journal.sourceSystem(),
                asked.filters().careUnits(),
                asked.filters().careGivers(),
                days(asked),
                asked.filters().careContacts());
    }

    static AgreementQuestion agreements(Asked asked, Journal journal) {
        return new AgreementQuestion(
                person(asked, journal),
                journal.sourceSystem(),
                asked.filters().careUnits(),
                asked.filters().careGivers(),
                days(asked),
                asked.filters().types());
    }

    /** This contract cannot name a source system, so a local identity needs none. */
    static FixedContactQuestion fixedContacts(Asked asked, Journal journal) {
        return new FixedContactQuestion(
                asked.person(),
                journal.sourceSystem(),
                asked.filters().careGivers().stream().findFirst(),
                asked.filters().careUnits().stream().findFirst(),
                asked.filters().types(),
                asked.filters().careProcess().map(process -> new Identifier(process.root(), process.extension())));
    }

    /**
     * Whose records are asked for.
     *
     * @throws QuestionInvalid if the source system must be named and is not, or is another
     */
    private static PersonId person(Asked asked, Journal journal) {
        PersonId person = asked.person();
        Optional<HsaId> source = asked.onlySource().map(HsaId::new);
        source.ifPresent(journal::checkSource);
        if (source.isEmpty() && !person.type().isNational()) {
            throw new QuestionInvalid("Lokalt reservnummer kräver att källsystemet anges i frågan.");
        }
        asked.checkContacts();
        return person;
    }

    /** A published period has both ends. */
    private static Optional<Days> days(Asked asked) {
        return asked.filters()
                .period()
                .flatMap(period -> period.from().flatMap(first -> period.to().map(last -> new Days(first, last))));
    }
}
