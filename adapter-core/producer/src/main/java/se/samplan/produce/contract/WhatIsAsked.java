package se.samplan.produce.contract;

import java.util.Optional;
import se.samplan.contract.Asked;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.planning.Days;
import se.samplan.question.QuestionInvalid;

/** What the requests of several contracts say alike. */
final class WhatIsAsked {

    private WhatIsAsked() {}

    /**
     * Whose records are asked for, under the OID that the digits tell.
     *
     * @throws QuestionInvalid if the source system must be named and is not, or is another
     */
    static PersonId person(Asked asked, Journal journal) {
        PersonId person = asked.person().ofItsDigits();
        Optional<HsaId> source = asked.onlySource().map(HsaId::new);
        source.ifPresent(journal::checkSource);
        if (source.isEmpty() && !person.type().isNational()) {
            throw new QuestionInvalid("Lokalt reservnummer kräver att källsystemet anges i frågan.");
        }
        asked.checkContacts();
        return person;
    }

    /** A published period has both ends. */
    static Optional<Days> days(Asked asked) {
        return asked.filters()
                .period()
                .flatMap(period -> period.from().flatMap(first -> period.to().map(last -> new Days(first, last))));
    }
}
