package se.samplan.understand.statement;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Precedes;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Schedule;
import se.samplan.understand.Known;
import se.samplan.understand.Statement;

/**
 * Something that somebody is to do, or that is stated not to be done, in a plan or agreement that applies: an activity, a next
 * step, a commitment or a follow-up that has not ended.
 *
 * @param statement 1..1; where it stands
 * @param source 1..1; the record
 * @param span 1..1; the days on which it may be: its own, else those of the record
 * @param kind 1..1; slag
 * @param stage 1..1; how it stands
 * @param schedule 0..1; när
 * @param text 0..1; beskrivning, the record's own words
 * @param topics 0..*; ämnen
 * @param duties 0..*; who has what to do with it, in the record's order
 * @param bookings 0..*; bokade tider, as the record links to them
 * @param services 0..*; anknutna tjänster
 * @param precedes 0..*; what it has to come before
 */
@WithBuilder
public record Task(
        Statement statement,
        Known<?> source,
        Span span,
        TaskKind kind,
        Stage stage,
        Optional<Schedule> schedule,
        Optional<String> text,
        List<CodedValue> topics,
        List<Duty> duties,
        List<Relation> bookings,
        List<RelatedService> services,
        List<Precedes> precedes) {

    public Task {
        requireNonNull(statement, "statement");
        requireNonNull(source, "source");
        requireNonNull(span, "span");
        requireNonNull(kind, "kind");
        requireNonNull(stage, "stage");
        requireNonNull(schedule, "schedule");
        requireNonNull(text, "text");
        topics = List.copyOf(topics);
        duties = List.copyOf(duties);
        bookings = List.copyOf(bookings);
        services = List.copyOf(services);
        precedes = List.copyOf(precedes);
    }

    /** How a task stands. */
    public enum Stage {
        /** It is to be done, or goes on. */
        AHEAD,
        /** It is on hold, or its status is not known here. */
        OPEN,
        /** It is stated not to be done, or not to be included (doNotPerform). */
        EXCLUDED
    }

    /** Those who perform it and those who are accountable for it: without them, nobody does it. */
    public List<Duty> carried() {
        List<Duty> carried = new ArrayList<>(with(ResponsibilityKind.PERFORMS));
        carried.addAll(with(ResponsibilityKind.ACCOUNTABLE));
        return carried;
    }

    /** Those who perform it; where none are named, those who are accountable for it. */
    public List<Duty> led() {
        List<Duty> performers = with(ResponsibilityKind.PERFORMS);
        return performers.isEmpty() ? with(ResponsibilityKind.ACCOUNTABLE) : performers;
    }

    /**
     * Those within care who perform it or support it; where there are none, those who are accountable for it. Where they are, it
     * takes place.
     */
    public List<Party> hands() {
        List<Party> hands = new ArrayList<>(withinCare(ResponsibilityKind.PERFORMS));
        hands.addAll(withinCare(ResponsibilityKind.SUPPORTS));
        return hands.isEmpty() ? withinCare(ResponsibilityKind.ACCOUNTABLE) : hands;
    }

    private List<Party> withinCare(ResponsibilityKind role) {
        List<Party> parties = new ArrayList<>();
        for (Duty duty : duties) {
            if (duty.role().equals(role) && !duty.party().isOutsideCare()) {
                parties.add(duty.party());
            }
        }
        return parties;
    }

    /**
     * Whether it is left open who does it: nobody is named, everybody who is has declined, or only an organisation is named and
     * has not accepted.
     */
    public boolean isOpen() {
        return carried().stream()
                .allMatch(duty -> duty.isDeclined()
                        || (duty.party().isOnlyAnOrganisation()
                                && duty.accepted().isEmpty()));
    }

    private List<Duty> with(ResponsibilityKind role) {
        List<Duty> some = new ArrayList<>();
        for (Duty duty : duties) {
            if (duty.role().equals(role)) {
                some.add(duty);
            }
        }
        return some;
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Task[hidden]";
    }
}
