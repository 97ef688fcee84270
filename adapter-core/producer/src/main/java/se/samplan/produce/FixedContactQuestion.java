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
 * @param careProcess 0..1; the extension of the health issue's id, for journals that were built before {@code careProcessId}
 *     was there. Empty for an id that is a root alone: such a journal then answers with the contacts of every health issue, and
 *     those of the others are left out afterwards
 * @param careProcessId 0..1; only contacts of this health issue, by its id; a root alone is an id too
 */
public record FixedContactQuestion(
        PersonId person,
        HsaId sourceSystem,
        Optional<HsaId> careGiver,
        Optional<HsaId> careUnit,
        List<String> types,
        Optional<String> careProcess,
        Optional<Identifier> careProcessId)
        implements JournalQuestion<FixedContact> {

    public FixedContactQuestion {
        requireNonNull(person, "person");
        requireNonNull(sourceSystem, "sourceSystem");
        requireNonNull(careGiver, "careGiver");
        requireNonNull(careUnit, "careUnit");
        types = List.copyOf(types);
        requireNonNull(careProcess, "careProcess");
        requireNonNull(careProcessId, "careProcessId");
        careProcess = careProcessId.map(Identifier::extension).orElse(careProcess);
    }

    /**
     * The question as journals have made it since the first release, to ask a source of their own or in their tests.
     *
     * @param careProcess 0..1; an {@link Identifier}, or the extension of one as a {@link String}. Classes that were compiled
     *     against either form call the one constructor that there is for the JVM
     * @throws IllegalArgumentException if it is anything else
     */
    public FixedContactQuestion(
            PersonId person,
            HsaId sourceSystem,
            Optional<HsaId> careGiver,
            Optional<HsaId> careUnit,
            List<String> types,
            Optional<?> careProcess) {
        this(person, sourceSystem, careGiver, careUnit, types, extension(careProcess), whole(careProcess));
    }

    private static Optional<String> extension(Optional<?> careProcess) {
        return careProcess.filter(String.class::isInstance).map(String.class::cast);
    }

    private static Optional<Identifier> whole(Optional<?> careProcess) {
        return careProcess.filter(process -> !(process instanceof String)).map(FixedContactQuestion::identifier);
    }

    private static Identifier identifier(Object careProcess) {
        if (careProcess instanceof Identifier id) {
            return id;
        }
        throw new IllegalArgumentException("careProcess: must be an Identifier, or its extension as a String");
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
                && isOfProcess(contact.careProcessId());
    }

    /** An extension without a root is compared with the extension of the contact's id alone. */
    private boolean isOfProcess(Optional<Identifier> ofContact) {
        if (careProcessId.isPresent()) {
            return ofContact.filter(id -> isSame(careProcessId.get(), id)).isPresent();
        }
        return careProcess.isEmpty() || ofContact.flatMap(Identifier::extension).equals(careProcess);
    }

    /** The same id from the same system; the case of a root, an OID or a UUID, does not count. */
    private static boolean isSame(Identifier a, Identifier b) {
        return a.root().equalsIgnoreCase(b.root()) && a.extension().equals(b.extension());
    }
}
