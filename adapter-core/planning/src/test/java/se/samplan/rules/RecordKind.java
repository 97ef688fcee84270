package se.samplan.rules;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import se.samplan.mapping.WireForm;
import se.samplan.model.ValidRecords;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;

/**
 * A kind of record with what the tests need of it.
 *
 * @param element that holds one record on the wire
 * @param schematron file; empty where the kind has none
 */
record RecordKind<M>(
        String element,
        String schematron,
        WireForm<M> wire,
        LongFunction<M> valid,
        BiFunction<M, RuleContext, List<Breach>> rules) {

    static final RecordKind<CarePlan> CARE_PLAN = new RecordKind<>(
            "carePlan", "GetCarePlans-2.0.sch", WireForm.CARE_PLANS, ValidRecords::carePlan, Rules::of);
    static final RecordKind<Agreement> AGREEMENT = new RecordKind<>(
            "careAgreement", "GetCareAgreements-1.0.sch", WireForm.CARE_AGREEMENTS, ValidRecords::agreement, Rules::of);
    static final RecordKind<FixedContact> FIXED_CONTACT = new RecordKind<>(
            "careManager", "GetCareManagers-1.0.sch", WireForm.CARE_MANAGERS, ValidRecords::fixedContact, Rules::of);
    static final RecordKind<CareNote> NOTE_30 = new RecordKind<>(
            "careDocumentation", "GetCareDocumentation-3.0.sch", WireForm.NOTES_30, ValidRecords::careNote, Rules::of);
    static final RecordKind<CareNote> NOTE_21 = new RecordKind<>(
            "careDocumentation",
            "GetCareDocumentation-2.1.sch",
            WireForm.NOTES_21,
            ValidRecords::careNoteOf21,
            Rules::ofNoteIn21);
    static final RecordKind<BookedTime> BOOKED_TIME =
            new RecordKind<>("timeslotDetail", "", WireForm.BOOKED_TIMES, ValidRecords::bookedTime, Rules::of);

    static final RecordKind<CareContact> CARE_CONTACT = new RecordKind<>(
            "careContact", "GetCareContacts-3.0.sch", WireForm.CARE_CONTACTS, ValidRecords::careContact, Rules::of);

    static List<RecordKind<?>> all() {
        return Stream.concat(withSchematron().stream(), Stream.of(BOOKED_TIME)).toList();
    }

    static List<RecordKind<?>> withSchematron() {
        return List.of(CARE_PLAN, AGREEMENT, FIXED_CONTACT, NOTE_30, NOTE_21, CARE_CONTACT);
    }

    @Override
    public String toString() {
        return wire.toString();
    }
}
