package se.samplan.understand;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.samplan.model.WithBuilder;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;

/**
 * Everything that is planned for one person, as far as one reader may see it: what a reader may not see is not here, so nothing
 * that is derived can show it (overview, preamble).
 *
 * <p>The records stand in one order, by source system, id and key, whichever source answered first. So does everything derived.
 *
 * @param plans 0..*; planer
 * @param agreements 0..*; överenskommelser
 * @param contacts 0..*; fasta kontakter
 * @param bookings 0..*; bokade tider
 * @param careContacts 0..*; vårdkontakter that have been, or were called off
 * @param notes 0..*; anteckningar
 */
@WithBuilder
public record Planning(
        List<Known<CarePlan>> plans,
        List<Known<Agreement>> agreements,
        List<Known<FixedContact>> contacts,
        List<Known<BookedTime>> bookings,
        List<Known<CareContact>> careContacts,
        List<Known<CareNote>> notes) {

    public Planning {
        plans = ordered(plans);
        agreements = ordered(agreements);
        contacts = ordered(contacts);
        bookings = ordered(bookings);
        careContacts = ordered(careContacts);
        notes = ordered(notes);
    }

    /** All records, of every kind. */
    public Stream<Known<?>> all() {
        return Stream.<List<? extends Known<?>>>of(plans, agreements, contacts, bookings, careContacts, notes)
                .flatMap(Collection::stream);
    }

    private static <T> List<Known<T>> ordered(List<Known<T>> records) {
        return records.stream().sorted(Known.ORDER).toList();
    }
}
