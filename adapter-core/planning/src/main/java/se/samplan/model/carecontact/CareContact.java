package se.samplan.model.carecontact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OrgUnit;
import se.samplan.model.planning.RecordHeader;

/**
 * A contact between a person and care that is to come, goes on, has been or was called off (vårdkontakt; GetCareContacts 3.0,
 * careContact).
 *
 * @param header 1..1; huvud; its documentId is the id of the care contact, to which other contracts refer as careContactId. The
 *     contract has no place for its title, its own time, its signature and its careContactId
 * @param careContactCode 0..1; vårdkontakttyp, {@link se.samplan.model.planning.CareContactType}; absent means that it is not known
 * @param careContactReason 0..1; skäl till kontakten, as the person or somebody on her behalf has stated it
 * @param careContactOrgUnit 0..1; enheten där kontakten äger eller ägde rum
 * @param careContactTimePeriod 0..1; när kontakten börjar och slutar
 * @param careContactStatus 0..1; status, {@link se.samplan.model.planning.CareContactStatus}; absent means that only the times tell
 * @param additionalPatientInformation 0..1; only what no register of persons can tell
 */
@WithBuilder
public record CareContact(
        RecordHeader header,
        Optional<CodedValue> careContactCode,
        Optional<String> careContactReason,
        Optional<OrgUnit> careContactOrgUnit,
        Optional<ContactTimes> careContactTimePeriod,
        Optional<CodedValue> careContactStatus,
        Optional<AdditionalPatientInformation> additionalPatientInformation) {

    public CareContact {
        requireNonNull(header, "header");
        requireNonNull(careContactCode, "careContactCode");
        requireNonNull(careContactReason, "careContactReason");
        requireNonNull(careContactOrgUnit, "careContactOrgUnit");
        requireNonNull(careContactTimePeriod, "careContactTimePeriod");
        requireNonNull(careContactStatus, "careContactStatus");
        requireNonNull(additionalPatientInformation, "additionalPatientInformation");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "CareContact[hidden]";
    }
}
