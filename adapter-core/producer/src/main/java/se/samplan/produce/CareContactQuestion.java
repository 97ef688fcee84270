package se.samplan.produce;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.ContactTimes;
import se.samplan.model.planning.Days;
import se.samplan.model.planning.RecordHeader;

/**
 * Which care contacts are asked for (GetCareContacts 3.0, request).
 *
 * @param person whose; national identity, or a local one when this system is asked directly
 * @param sourceSystem the system that is asked: only what was made in it may be answered
 * @param careUnits 0..*; only contacts of these units; none means any
 * @param careGivers 0..*; only contacts of these care givers; none means any
 * @param days 0..1; only contacts that overlap these days
 * @param careContacts 0..*; only contacts with these ids
 */
public record CareContactQuestion(
        PersonId person,
        HsaId sourceSystem,
        List<HsaId> careUnits,
        List<HsaId> careGivers,
        Optional<Days> days,
        List<String> careContacts)
        implements JournalQuestion<CareContact> {

    public CareContactQuestion {
        requireNonNull(person, "person");
        requireNonNull(sourceSystem, "sourceSystem");
        careUnits = List.copyOf(careUnits);
        careGivers = List.copyOf(careGivers);
        requireNonNull(days, "days");
        careContacts = List.copyOf(careContacts);
    }

    /** Whether the contact is one of those asked for. The person is looked at elsewhere. */
    @Override
    public boolean asksFor(CareContact contact) {
        RecordHeader header = contact.header();
        return Asked.unit(careUnits, header.owner())
                && Asked.giver(careGivers, header.owner())
                && Asked.id(careContacts, header)
                && days.map(asked -> overlaps(asked, contact)).orElse(true);
    }

    /**
     * Whether the days of the contact, from the earliest to the latest of its registration, start and end, overlap those asked
     * for. A contact with a start and no end goes on, and one with an end alone may have begun on any earlier day
     * (GetCareContacts 3.0, section 3).
     */
    private static boolean overlaps(Days asked, CareContact contact) {
        Optional<LocalDate> start = day(contact, ContactTimes::start);
        Optional<LocalDate> end = day(contact, ContactTimes::end);
        LocalDate registered = contact.header().author().time().toLocalDate();
        List<LocalDate> days = Stream.of(Optional.of(registered), start, end)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        boolean beginsInTime = !days.get(0).isAfter(asked.end());
        boolean endsInTime = !days.get(days.size() - 1).isBefore(asked.start());
        boolean goesOn = start.isPresent() && end.isEmpty();
        boolean hasBegunSometime = end.isPresent() && start.isEmpty();
        return (beginsInTime || hasBegunSometime) && (endsInTime || goesOn);
    }

    private static Optional<LocalDate> day(CareContact contact, Function<ContactTimes, Optional<LocalDateTime>> time) {
        return contact.careContactTimePeriod().flatMap(time).map(LocalDateTime::toLocalDate);
    }
}
