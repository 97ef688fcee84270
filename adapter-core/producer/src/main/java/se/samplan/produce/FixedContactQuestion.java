package se.samplan.produce;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.planning.Identifier;

/**
 * Which fixed contacts are asked for (GetCareManagers 1.0, request).
 *
 * @param person whose; national identity, or a local one when this system is asked directly
 * @param sourceSystem the system that is asked: only what was made in it may be answered
 * @param careGiver 0..1; only contacts of this care giver
 * @param careUnit 0..1; only contacts of this unit
 * @param types 0..*; only contacts of these types, by code; none means any
 * @param careProcessId 0..1; only contacts of this health issue, by its id; a root alone is an id too
 */
public record FixedContactQuestion(
        PersonId person,
        HsaId sourceSystem,
        Optional<HsaId> careGiver,
        Optional<HsaId> careUnit,
        List<String> types,
        Optional<Identifier> careProcessId)
        implements JournalQuestion<FixedContact> {

    public FixedContactQuestion {
        requireNonNull(person, "person");
        requireNonNull(sourceSystem, "sourceSystem");
        requireNonNull(careGiver, "careGiver");
        requireNonNull(careUnit, "careUnit");
        types = List.copyOf(types);
        requireNonNull(careProcessId, "careProcessId");
    }

    /**
     * The extension of the health issue's id, as journals read it that were built before {@link #careProcessId()} was there.
     * Nothing is given of an id that is a root alone: such a journal then answers with every health issue, and the contacts of
     * the others are left out after it.
     */
    public Optional<String> careProcess() {
        return careProcessId.flatMap(Identifier::extension);
    }

    /** Whether the contact is one of those asked for. The person is looked at elsewhere. */
    @Override
    public boolean asksFor(FixedContact contact) {
        return careGiver.map(contact.accountableHealthcareProvider()::equals).orElse(true)
                && careUnit.map(unit -> contact.accountableCareUnit()
                                .filter(unit::equals)
                                .isPresent())
                        .orElse(true)
                && Asked.code(types, contact.code())
                && careProcessId
                        .map(process -> contact.careProcessId()
                                .filter(id -> isSame(process, id))
                                .isPresent())
                        .orElse(true);
    }

    /** The same id from the same system; the case of a root, an OID or a UUID, does not count. */
    private static boolean isSame(Identifier a, Identifier b) {
        return a.root().equalsIgnoreCase(b.root()) && a.extension().equals(b.extension());
    }
}
