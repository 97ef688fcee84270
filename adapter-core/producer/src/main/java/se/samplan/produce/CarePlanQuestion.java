package se.samplan.produce;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Days;
import se.samplan.model.planning.RecordHeader;

/**
 * Which plans are asked for (GetCarePlans 2.0, request).
 *
 * @param person whose; national identity, or a local one when this system is asked directly
 * @param sourceSystem the system that is asked: only what was made in it may be answered
 * @param careUnits 0..*; only plans of these units; none means any
 * @param drawnUp 0..1; only plans with a documentTime on these days
 * @param careContacts 0..*; only plans that came of these care contacts
 */
public record CarePlanQuestion(
        PersonId person, HsaId sourceSystem, List<HsaId> careUnits, Optional<Days> drawnUp, List<String> careContacts)
        implements JournalQuestion<CarePlan> {

    public CarePlanQuestion {
        requireNonNull(person, "person");
        requireNonNull(sourceSystem, "sourceSystem");
        careUnits = List.copyOf(careUnits);
        requireNonNull(drawnUp, "drawnUp");
        careContacts = List.copyOf(careContacts);
    }

    /** Whether the plan is one of those asked for. The person is looked at elsewhere. */
    @Override
    public boolean asksFor(CarePlan plan) {
        RecordHeader header = plan.header();
        return Asked.unit(careUnits, header.owner())
                && Asked.contact(careContacts, header)
                && drawnUp.map(days -> header.documentTime()
                                .filter(time -> days.hold(time.toLocalDate()))
                                .isPresent())
                        .orElse(true);
    }
}
