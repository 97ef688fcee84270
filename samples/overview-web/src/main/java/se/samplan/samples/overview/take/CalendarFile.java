package se.samplan.samples.overview.take;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.samplan.samples.overview.page.Coming;

/**
 * Coming times as a file for a calendar (RFC 5545). A time has the same UID whenever it is fetched, so that a calendar moves or
 * cancels the one it has; times of the day are in UTC, days are days. Whose times they are does not stand there.
 */
public final class CalendarFile {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int UID_BYTES = 16;

    private CalendarFile() {}

    /** @param now the moment at which they were fetched, Swedish local time */
    public static String of(List<Coming> times, LocalDateTime now) {
        Instant stamp = utc(now);
        Calendar calendar = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Samplan//overview-web//SV"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableMethod.PUBLISH)),
                new ComponentList<>(each(times).map(time -> event(time, stamp)).toList()));
        StringWriter file = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Turning.without(file.toString());
    }

    /** One for each UID: where a plan still has a time that was moved, the booked time holds. */
    private static Stream<Coming> each(List<Coming> times) {
        return times.stream()
                .collect(Collectors.toMap(
                        Coming::lasting,
                        Function.identity(),
                        (one, other) -> other.happening().booked() ? other : one,
                        LinkedHashMap::new))
                .values()
                .stream();
    }

    private static VEvent event(Coming time, Instant stamp) {
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(uid(time.lasting())),
                new DtStamp(stamp),
                new Sequence(minutes(stamp)),
                new Summary(time.happening().what().toString()),
                time.happening().cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableClazz.PRIVATE));
        if (time.timed()) {
            properties.add(new DtStart<>(utc(time.start())));
            time.end().ifPresent(end -> properties.add(new DtEnd<>(utc(end))));
        } else {
            properties.add(new DtStart<>(time.start().toLocalDate()));
        }
        time.place().ifPresent(place -> properties.add(new Location(place)));
        String more = description(time);
        if (!more.isEmpty()) {
            properties.add(new Description(more));
        }
        return new VEvent(new PropertyList(properties));
    }

    /** Of two files the later one counts, whatever has changed in between, and a calendar may leave out what does not count on. */
    private static int minutes(Instant stamp) {
        return (int) Duration.ofSeconds(stamp.getEpochSecond()).toMinutes();
    }

    private static String description(Coming time) {
        return Stream.of(
                        Stream.of(time.happening().whom()),
                        time.happening().about().stream(),
                        time.happening().preparation().stream(),
                        Stream.of(time.happening().source()))
                .flatMap(lines -> lines.map(Object::toString))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Instant utc(LocalDateTime local) {
        return local.atZone(SWEDEN).toInstant();
    }

    private static String uid(String lasting) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lasting.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, UID_BYTES) + "@samplan";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }
}
