package se.samplan.bind;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.samplan.contracts.agreement.v1.CareAgreementType;
import se.samplan.contracts.logistics.v3.CareContactType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.scheduling.v1.TimeslotType;
import se.samplan.mapping.careagreements.AgreementMapper;
import se.samplan.mapping.carecontacts.CareContactMapper;
import se.samplan.mapping.caremanagers.FixedContactMapper;
import se.samplan.mapping.careplans.CarePlanMapper;
import se.samplan.mapping.schedule.BookedTimeMapper;
import se.samplan.model.RecordId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;
import se.samplan.published.Publication;
import se.samplan.published.Published;
import se.samplan.understand.statement.RecordKind;

/** How each contract's records are bound. A contract that is not named here is delivered, and not understood. */
final class Bindings {

    static final Binding<CarePlanType, CarePlan> PLANS = new Binding<>(
            new Binding.Kind("plan", RecordKind.PLAN),
            CarePlanType.class,
            CarePlanMapper::toModel,
            new Headed<>(CarePlan::header));
    static final Binding<CareAgreementType, Agreement> AGREEMENTS = new Binding<>(
            new Binding.Kind("agreement", RecordKind.AGREEMENT),
            CareAgreementType.class,
            AgreementMapper::toModel,
            new Headed<>(Agreement::header));
    static final Binding<PractitionerRoleType, FixedContact> CONTACTS = new Binding<>(
            new Binding.Kind("contact", RecordKind.CONTACT),
            PractitionerRoleType.class,
            FixedContactMapper::toModel,
            new OfContact());
    static final Binding<TimeslotType, BookedTime> BOOKINGS = new Binding<>(
            new Binding.Kind("booking", RecordKind.BOOKING),
            TimeslotType.class,
            BookedTimeMapper::toModel,
            new OfBooking());
    static final Binding<CareContactType, CareContact> CARE_CONTACTS = new Binding<>(
            new Binding.Kind("careContact", RecordKind.CARE_CONTACT),
            CareContactType.class,
            CareContactMapper::toModel,
            new Headed<>(CareContact::header));
    static final Binding<se.samplan.contracts.description.v3.CareDocumentationType, CareNote> NOTES_3 = new Binding<>(
            new Binding.Kind("note", RecordKind.NOTE),
            se.samplan.contracts.description.v3.CareDocumentationType.class,
            se.samplan.mapping.caredocumentation3.CareNoteMapper::toModel,
            new Headed<>(CareNote::header));
    static final Binding<se.samplan.contracts.description.v2.CareDocumentationType, CareNote> NOTES_2 = new Binding<>(
            new Binding.Kind("olderNote", RecordKind.NOTE),
            se.samplan.contracts.description.v2.CareDocumentationType.class,
            se.samplan.mapping.caredocumentation2.CareNoteMapper::toModel,
            new Headed<>(CareNote::header));

    private static final Map<Publication, Binding<?, ?>> ALL = Map.ofEntries(
            entry(Published.CARE_PLANS_2, PLANS),
            entry(Published.CARE_AGREEMENTS_1, AGREEMENTS),
            entry(Published.CARE_MANAGERS_1, CONTACTS),
            entry(Published.SUBJECT_OF_CARE_SCHEDULE_1, BOOKINGS),
            entry(Published.CARE_CONTACTS_3, CARE_CONTACTS),
            entry(Published.CARE_DOCUMENTATION_3, NOTES_3),
            entry(Published.CARE_DOCUMENTATION_2, NOTES_2));

    private Bindings() {}

    static Optional<Binding<?, ?>> of(Publication contract) {
        return Optional.ofNullable(ALL.get(contract));
    }

    /** A record with the common header. */
    private record Headed<T>(Function<T, RecordHeader> header) implements Binding.Identity<T> {
        @Override
        public RecordId id(T record, RecordId gathered) {
            return new RecordId(gathered.system(), header.apply(record).documentId());
        }

        @Override
        public Owner owner(T record) {
            return header.apply(record).owner();
        }
    }

    /** A contact is named by its id in the extension, where it has one. */
    private record OfContact() implements Binding.Identity<FixedContact> {
        @Override
        public RecordId id(FixedContact record, RecordId gathered) {
            return record.fixedContactExtension()
                    .map(FixedContactExtension::contactId)
                    .map(contact -> new RecordId(gathered.system(), contact.value()))
                    .orElse(gathered);
        }

        @Override
        public Owner owner(FixedContact record) {
            return new Owner(Optional.of(record.accountableHealthcareProvider()), record.accountableCareUnit());
        }
    }

    /** A booking names its unit, and not the care giver. */
    private record OfBooking() implements Binding.Identity<BookedTime> {
        @Override
        public RecordId id(BookedTime record, RecordId gathered) {
            return new RecordId(gathered.system(), record.bookingId());
        }

        @Override
        public Owner owner(BookedTime record) {
            return new Owner(Optional.empty(), Optional.of(record.healthcareFacility()));
        }
    }
}
