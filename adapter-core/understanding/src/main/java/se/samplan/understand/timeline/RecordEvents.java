package se.samplan.understand.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.ContactTimes;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CareContactStatus;
import se.samplan.model.planning.CareContactType;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.OrgUnit;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.Roster;

/** What a record as a whole tells: a booked time, a care contact, and when plans, agreements and contacts begin and end. */
final class RecordEvents {

    private final TimelineQuestion question;
    private final Occasions occasions;

    RecordEvents(TimelineQuestion question, Roster roster) {
        this.question = question;
        this.occasions = new Occasions(roster);
    }

    Event booked(Known<BookedTime> known) {
        BookedTime booking = known.record();
        Statement says = Statement.of(known);
        LocalDateTime start = booking.startTimeInclusive();
        boolean moved = Optional.ofNullable(question.earlierStarts().get(known.id()))
                .filter(earlier -> !earlier.equals(start))
                .isPresent();
        EntryState state = moved ? EntryState.MOVED : ahead(start.toLocalDate());
        Optional<String> title =
                booking.timeTypeName().or(booking::careTypeName).or(booking::purpose);
        return EventBuilder.builder()
                .kind(EntryKind.BOOKED_TIME)
                .state(state)
                .when(When.exact(start, Optional.of(booking.endTimeExclusive())))
                .says(says)
                .occasion(occasions.ofBooking(known))
                .text(Event.said(title, says))
                .unit(Places.compared(booking.healthcareFacility()))
                .link(known.linkName())
                .build();
    }

    /** Empty if it was entered in error, or if no time is known of it. */
    Optional<Event> been(Known<CareContact> known) {
        CareContact contact = known.record();
        Statement says = Statement.of(known);
        Optional<CareContactStatus> status = status(contact);
        boolean neverWas = status.filter(one -> one.stage() == CareContactStatus.Stage.NEVER)
                .isPresent();
        Optional<String> title =
                contact.careContactReason().or(() -> contact.careContactCode().map(CodedValue::shown));
        return contact.careContactTimePeriod()
                .filter(times -> !neverWas)
                .flatMap(RecordEvents::when)
                .map(when -> EventBuilder.builder()
                        .kind(EntryKind.CARE_CONTACT)
                        .state(state(status, when))
                        .when(when)
                        .says(says)
                        .occasion(Occasions.ofCareContact(contact))
                        .text(Event.said(title, says))
                        .unit(isStay(contact) ? Optional.empty() : unit(contact))
                        .build());
    }

    private static Optional<CareContactStatus> status(CareContact contact) {
        Optional<String> code = contact.careContactStatus().flatMap(CodedValue::code);
        return Stream.of(CareContactStatus.values())
                .filter(status -> code.filter(status.code()::equals).isPresent())
                .findFirst();
    }

    /** What has no status says by its times alone what became of it: it has been. */
    private EntryState state(Optional<CareContactStatus> status, When when) {
        LocalDate last = when.lastDay().orElseThrow();
        return status.map(CareContactStatus::stage)
                .map(stage -> switch (stage) {
                    case AHEAD -> ahead(last);
                    case NOW -> EntryState.ONGOING;
                    case PAST -> EntryState.DONE;
                    case NOT_HELD, NEVER -> EntryState.CANCELLED;
                })
                .orElseGet(() -> last.isBefore(asOf().date()) ? EntryState.DONE : EntryState.PLANNED);
    }

    private static Optional<When> when(ContactTimes times) {
        return times.start().or(times::end).map(start -> When.exact(start, times.end()));
    }

    /** A stay in hospital is no visit, though one may begin when a visit does. */
    private static boolean isStay(CareContact contact) {
        return contact.careContactCode()
                .flatMap(CodedValue::code)
                .filter(CareContactType.STAY.code()::equals)
                .isPresent();
    }

    private static Optional<String> unit(CareContact contact) {
        return contact.careContactOrgUnit()
                .flatMap(OrgUnit::orgUnitHSAId)
                .or(() -> contact.header().owner().careUnit())
                .map(Places::compared);
    }

    Stream<Event> bounds(Known<Agreement> known) {
        Optional<String> title = Optional.of(known.record().body().title());
        OpenPeriod validity = known.record().body().validityPeriod();
        return bounds(new Whole(known, title, Occasions.ofOwner(known)), validity)
                .of(EntryKind.AGREEMENT_BEGINS, EntryKind.AGREEMENT_ENDS);
    }

    Stream<Event> boundsOfPlan(Known<CarePlan> known) {
        return known.record().structuredCarePlan().flatMap(StructuredCarePlan::validityPeriod).stream()
                .flatMap(validity -> bounds(
                                new Whole(known, known.record().header().documentTitle(), Occasions.ofOwner(known)),
                                validity)
                        .of(EntryKind.PLAN_BEGINS, EntryKind.PLAN_ENDS));
    }

    Stream<Event> boundsOfContact(Known<FixedContact> known) {
        FixedContact contact = known.record();
        OpenPeriod period = new OpenPeriod(
                Optional.of(contact.period().start()), contact.period().end());
        return bounds(new Whole(known, Optional.of(contact.code().shown()), occasions.ofContact(known)), period)
                .of(EntryKind.CONTACT_BEGINS, EntryKind.CONTACT_ENDS);
    }

    private interface Bounds {
        Stream<Event> of(EntryKind begins, EntryKind ends);
    }

    /** A record as a whole: what it is called, and where it belongs. */
    private record Whole(Known<?> known, Optional<String> title, Occasion occasion) {}

    private Bounds bounds(Whole whole, OpenPeriod period) {
        return (begins, ends) -> Stream.concat(
                period.start().map(day -> bound(whole, begins, day)).stream(),
                period.end().map(day -> bound(whole, ends, day)).stream());
    }

    private Event bound(Whole whole, EntryKind kind, LocalDate day) {
        Statement says = Statement.of(whole.known());
        return EventBuilder.builder()
                .kind(kind)
                .state(isAhead(kind, day) ? EntryState.PLANNED : EntryState.DONE)
                .when(When.day(day))
                .says(says)
                .occasion(whole.occasion())
                .text(Event.said(whole.title(), says))
                .build();
    }

    /** Ahead: on its last day something still holds. */
    private boolean isAhead(EntryKind kind, LocalDate day) {
        LocalDate today = asOf().date();
        boolean ends =
                kind == EntryKind.AGREEMENT_ENDS || kind == EntryKind.PLAN_ENDS || kind == EntryKind.CONTACT_ENDS;
        return ends ? !day.isBefore(today) : day.isAfter(today);
    }

    private EntryState ahead(LocalDate day) {
        return day.isBefore(asOf().date()) ? EntryState.PASSED : EntryState.PLANNED;
    }

    private AsOf asOf() {
        return question.asOf();
    }
}
