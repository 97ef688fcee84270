package se.samplan.samples.demo;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.logistics.v3.structure.ResponsibleType;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.time.WireTime;

/**
 * Codes, times and people in Swedish words. A code that is not known is shown as it stands. What is said of a status is what the pages
 * of overview-web say; they are a program of their own, whose labels no other can read, so it stands here again.
 */
final class Words {

    private static final int DAY_DIGITS = "YYYYMMDD".length();

    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SHOWN_TIME_OF_DAY = DateTimeFormatter.ofPattern("HH.mm");

    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("active", "pågår"),
            Map.entry("planned", "planerad"),
            Map.entry("scheduled", "bokad"),
            Map.entry("ongoing", "pågår"),
            Map.entry("proposed", "föreslaget"),
            Map.entry("accepted", "beslutat"),
            Map.entry("onHold", "vilar just nu"),
            Map.entry("completed", "avslutad"),
            Map.entry("cancelled", "inställd"),
            Map.entry("rejected", "valdes bort"),
            Map.entry("stopped", "avbruten"),
            Map.entry("revoked", "avbruten"),
            Map.entry("done", "genomfört"),
            Map.entry("unknown", "det står inte hur det går"),
            Map.entry("inProgress", "pågår"),
            Map.entry("improving", "blir bättre"),
            Map.entry("worsening", "blir sämre"),
            Map.entry("noChange", "ingen förändring"),
            Map.entry("noProgress", "inga framsteg än"),
            Map.entry("achieved", "målet är nått"),
            Map.entry("partlyAchieved", "delvis nått"),
            Map.entry("sustaining", "nått och håller i sig"),
            Map.entry("notAchieved", "nåddes inte"),
            Map.entry("notAttainable", "går inte att nå"));

    private static final Map<String, String> PERIOD =
            Map.of("h", "timme", "d", "dag", "wk", "vecka", "mo", "månad", "a", "år");
    private static final Map<String, String> PERIODS =
            Map.of("h", "timmar", "d", "dagar", "wk", "veckor", "mo", "månader", "a", "år");

    private static final Map<String, String> WEEK_DAY = Map.of(
            "Monday", "måndag",
            "Tuesday", "tisdag",
            "Wednesday", "onsdag",
            "Thursday", "torsdag",
            "Friday", "fredag",
            "Saturday", "lördag",
            "Sunday", "söndag");

    private static final Map<String, String> PARTY = Map.of(
            "patient", "personen själv",
            "nextOfKin", "närstående",
            "staff", "personal",
            "careTeam", "vårdteam",
            "careUnit", "vårdenhet",
            "organization", "organisation");

    private Words() {}

    static String status(@Nullable String code) {
        return code == null ? "" : STATUS.getOrDefault(code, code);
    }

    /** The day of a date or point in time; what names no real day is shown as it stands. */
    static String date(@Nullable String date) {
        if (date == null || date.length() < DAY_DIGITS) {
            return date == null ? "" : date;
        }
        try {
            return WireTime.parseDate(date.substring(0, DAY_DIGITS)).toString();
        } catch (DateTimeParseException noSuchDay) {
            return date;
        }
    }

    /** A point in time to the minute; what names no real one is shown as it stands. */
    private static String time(String time) {
        try {
            return WireTime.parse(time).format(SHOWN_TIME);
        } catch (DateTimeParseException noSuchTime) {
            return time;
        }
    }

    /** A time of day to the minute; what names no real one is shown as it stands. */
    private static String timeOfDay(String time) {
        try {
            return WireTime.parseTimeOfDay(time).format(SHOWN_TIME_OF_DAY);
        } catch (DateTimeParseException noSuchTime) {
            return time;
        }
    }

    static String period(@Nullable OpenDatePeriodType period) {
        if (period == null) {
            return "";
        }
        String end = period.getEnd() == null ? "tills vidare" : date(period.getEnd());
        return date(period.getStart()) + " – " + end;
    }

    /** When something is done, or that it is not decided. */
    static String when(@Nullable ScheduleType schedule) {
        if (schedule == null) {
            return "";
        }
        if ("notDecided".equals(schedule.getPrecision())) {
            return schedule.getDecidedBy() == null
                    ? "tid ej bestämd"
                    : "tid bestäms senast " + date(schedule.getDecidedBy());
        }
        if (schedule.getDateTime() != null) {
            return time(schedule.getDateTime());
        }
        if (schedule.getFrequency() != null && schedule.getPerPeriodUnit() != null) {
            return recurring(schedule);
        }
        OpenDatePeriodType period = schedule.getPeriod();
        if ("day".equals(schedule.getPrecision()) && period != null && period.getStart() != null) {
            return date(period.getStart());
        }
        if (schedule.getText() != null) {
            return schedule.getText();
        }
        return period(period);
    }

    private static String recurring(ScheduleType schedule) {
        int per = schedule.getPerPeriod() == null ? 1 : schedule.getPerPeriod();
        String unit = schedule.getPerPeriodUnit();
        String often = schedule.getFrequency() == 1 ? "1 gång" : schedule.getFrequency() + " gånger";
        String frequency = per == 1
                ? often + " per " + PERIOD.getOrDefault(unit, unit)
                : often + " på " + per + " " + PERIODS.getOrDefault(unit, unit);
        List<String> parts = new ArrayList<>(List.of(frequency));
        schedule.getWeekDay().forEach(day -> parts.add(WEEK_DAY.getOrDefault(day.value(), day.value())));
        schedule.getTimeOfDay().forEach(time -> parts.add("kl. " + timeOfDay(time)));
        return String.join(", ", parts);
    }

    /** Who answers for something and who does it; or that nobody is named. */
    static String who(List<ResponsibleType> responsible) {
        List<String> names = new ArrayList<>();
        for (ResponsibleType party : responsible) {
            String name = party.getName() == null
                    ? PARTY.getOrDefault(party.getPartyType(), party.getPartyType())
                    : party.getName();
            String shown = "supports".equals(party.getKind()) ? name + " (stöd)" : name;
            if (!"informed".equals(party.getKind()) && !names.contains(shown)) {
                names.add(shown);
            }
        }
        return names.isEmpty() ? "ingen ansvarig angiven" : String.join(", ", names);
    }
}
