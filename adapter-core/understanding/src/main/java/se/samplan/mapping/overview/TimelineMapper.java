package se.samplan.mapping.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.overview.v1.EdgeType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.overview.v1.PreparationType;
import se.samplan.contracts.overview.v1.TextSaidType;
import se.samplan.contracts.overview.v1.TimelineType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.structure.ScheduleMapper;
import se.samplan.understand.Statement;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.timeline.Occasion;
import se.samplan.understand.timeline.PreparationSaid;
import se.samplan.understand.timeline.TextSaid;
import se.samplan.understand.timeline.TimePrecision;
import se.samplan.understand.timeline.Timeline;
import se.samplan.understand.timeline.TimelineEntry;
import se.samplan.understand.timeline.TimelineQuestion;
import se.samplan.understand.timeline.When;

/** The timeline (tidslinje), to the wire. What a booked time is for stands in its entry. */
final class TimelineMapper {

    /** As many digits of a time as are known: of a moment, a day, a month. */
    private static final Map<TimePrecision, Integer> DIGITS = Map.of(TimePrecision.EXACT, 14, TimePrecision.MONTH, 6);

    private static final int DIGITS_OF_A_DAY = 8;

    private final Map<Statement, List<BookingLink>> links;
    private int entries;

    private TimelineMapper(List<BookingLink> links) {
        this.links = links.stream().collect(groupingBy(BookingLink::booking, HashMap::new, toList()));
    }

    static TimelineType toWire(Timeline timeline, TimelineQuestion question, List<BookingLink> links) {
        TimelineMapper mapper = new TimelineMapper(links);
        TimelineType wire = new TimelineType();
        OpenDatePeriodType period = new OpenDatePeriodType();
        period.setStart(WireTime.formatDate(question.period().start()));
        period.setEnd(WireTime.formatDate(question.period().end()));
        wire.setPeriod(period);
        timeline.entries().stream().map(mapper::entry).forEach(wire.getEntry()::add);
        timeline.withoutTime().stream().map(mapper::entry).forEach(wire.getWithoutTime()::add);
        timeline.rules().stream().map(mapper::entry).forEach(wire.getAsRule()::add);
        return wire;
    }

    private EntryType entry(TimelineEntry entry) {
        EntryType wire = new EntryType();
        entries++;
        wire.setEntryKey("entry-" + entries);
        wire.setKind(entry.kind().code());
        wire.setPrecision(entry.when().precision().code());
        times(wire, entry.when());
        entry.rule().map(ScheduleMapper::toWire).ifPresent(wire::setSchedule);
        entry.earlier().map(WireTime::format).ifPresent(wire::setMovedFrom);
        wire.setStatus(entry.state().code());
        entry.text().stream().map(TimelineMapper::text).forEach(wire.getText()::add);
        occasion(wire, entry.occasion());
        entry.preparation().stream().map(TimelineMapper::preparation).forEach(wire.getPreparation()::add);
        edges(entry).forEach(wire.getEdge()::add);
        Cited.cite(wire.getStatementRef(), entry.says());
        return wire;
    }

    private static void occasion(EntryType wire, Occasion occasion) {
        occasion.unit().map(unit -> Cited.organisation(unit.id(), unit.name())).ifPresent(wire::setUnit);
        occasion.place().ifPresent(wire::setPlace);
        occasion.parties().stream()
                .flatMap(party -> party.contact().stream())
                .map(PartyKey::value)
                .distinct()
                .forEach(wire.getContactKey()::add);
        Cited.topics(wire.getTopic(), occasion.topics());
    }

    /** An end that says no more than the start is left out. */
    private static void times(EntryType wire, When when) {
        Optional<String> start = when.start().map(time -> written(time, when.precision()));
        start.ifPresent(wire::setStart);
        when.end()
                .map(time -> written(time, when.precision()))
                .filter(end -> !start.equals(Optional.of(end)))
                .ifPresent(wire::setEnd);
        when.text().ifPresent(wire::setTimeText);
    }

    private static String written(LocalDateTime time, TimePrecision precision) {
        return WireTime.format(time).substring(0, DIGITS.getOrDefault(precision, DIGITS_OF_A_DAY));
    }

    private static TextSaidType text(TextSaid said) {
        TextSaidType wire = new TextSaidType();
        wire.setValue(said.text());
        Cited.cite(wire.getStatementRef(), said.says());
        return wire;
    }

    private static PreparationType preparation(PreparationSaid said) {
        PreparationType wire = new PreparationType();
        wire.setText(said.text());
        said.day().map(WireTime::formatDate).ifPresent(wire::setDay);
        Cited.cite(wire.getStatementRef(), said.says());
        return wire;
    }

    private List<EdgeType> edges(TimelineEntry entry) {
        List<EdgeType> edges = new ArrayList<>();
        for (Statement said : entry.says()) {
            links.getOrDefault(said, List.of()).stream().map(EdgeMapper::toWire).forEach(edges::add);
        }
        return edges;
    }
}
