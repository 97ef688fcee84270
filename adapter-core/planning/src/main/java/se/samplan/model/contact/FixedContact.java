package se.samplan.model.contact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Identifier;

/**
 * Somebody a person can always turn to (fast kontakt; GetCareManagers 1.0, careManager).
 *
 * @param patientId 1..1; vård- och omsorgstagare
 * @param accountableHealthcareProvider 1..1; vårdgivare or omsorgsgivare, the owner
 * @param blockComparisonTime 1..1; tid för spärrkontroll, Swedish local time
 * @param code 1..1; typ av fast kontakt
 * @param practitioner 1..1; personal
 * @param period 1..1; gäller
 * @param managingCareGiver 1..1; vårdgivare för uppdraget
 * @param accountableCareUnit 0..1; vårdenhet; shared record-keeping shows nothing without it (INV-L1)
 * @param careProcessId 0..1; hälsoärende
 * @param careTeam 0..1; team
 * @param internalNotes 0..1; intern kommentar, for staff only (INV-C6)
 * @param externalNotes 0..1; kommentar
 * @param managingCareUnit 0..1; vårdenhet
 * @param careProvidingCareUnit 0..1; utförande enhet
 * @param contact 0..*; kontaktvägar
 * @param fixedContactExtension 0..1; det som nationella kontraktet saknar
 */
@WithBuilder
public record FixedContact(
        PersonId patientId,
        HsaId accountableHealthcareProvider,
        LocalDateTime blockComparisonTime,
        CodedValue code,
        Practitioner practitioner,
        ContactPeriod period,
        CareOrganization managingCareGiver,
        Optional<HsaId> accountableCareUnit,
        Optional<Identifier> careProcessId,
        Optional<CareTeam> careTeam,
        Optional<String> internalNotes,
        Optional<String> externalNotes,
        Optional<CareOrganization> managingCareUnit,
        Optional<CareOrganization> careProvidingCareUnit,
        List<ContactDetails> contact,
        Optional<FixedContactExtension> fixedContactExtension) {

    public FixedContact {
        requireNonNull(patientId, "patientId");
        requireNonNull(accountableHealthcareProvider, "accountableHealthcareProvider");
        requireNonNull(blockComparisonTime, "blockComparisonTime");
        requireNonNull(code, "code");
        requireNonNull(practitioner, "practitioner");
        requireNonNull(period, "period");
        requireNonNull(managingCareGiver, "managingCareGiver");
        requireNonNull(accountableCareUnit, "accountableCareUnit");
        requireNonNull(careProcessId, "careProcessId");
        requireNonNull(careTeam, "careTeam");
        requireNonNull(internalNotes, "internalNotes");
        requireNonNull(externalNotes, "externalNotes");
        requireNonNull(managingCareUnit, "managingCareUnit");
        requireNonNull(careProvidingCareUnit, "careProvidingCareUnit");
        contact = List.copyOf(contact);
        requireNonNull(fixedContactExtension, "fixedContactExtension");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "FixedContact[hidden]";
    }
}
