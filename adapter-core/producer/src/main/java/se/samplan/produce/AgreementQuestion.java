package se.samplan.produce;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.planning.Days;

/**
 * Which agreements are asked for (GetCareAgreements 1.0, request).
 *
 * @param person whose; national identity, or a local one when this system is asked directly
 * @param sourceSystem the system that is asked: only what was made in it may be answered
 * @param careUnits 0..*; only agreements of these units; none means any
 * @param careGivers 0..*; only agreements of these care givers; none means any
 * @param days 0..1; only agreements that were made on one of these days (agreedDate)
 * @param types 0..*; only agreements of these types, by code; none means any
 */
public record AgreementQuestion(
        PersonId person,
        HsaId sourceSystem,
        List<HsaId> careUnits,
        List<HsaId> careGivers,
        Optional<Days> days,
        List<String> types)
        implements JournalQuestion<Agreement> {

    public AgreementQuestion {
        requireNonNull(person, "person");
        requireNonNull(sourceSystem, "sourceSystem");
        careUnits = List.copyOf(careUnits);
        careGivers = List.copyOf(careGivers);
        requireNonNull(days, "days");
        types = List.copyOf(types);
    }

    /** Whether the agreement is one of those asked for. The person is looked at elsewhere. */
    @Override
    public boolean asksFor(Agreement agreement) {
        return Asked.unit(careUnits, agreement.header().owner())
                && Asked.giver(careGivers, agreement.header().owner())
                && Asked.code(types, agreement.body().agreementType())
                && days.map(asked -> asked.hold(agreement.body().agreedDate())).orElse(true);
    }
}
