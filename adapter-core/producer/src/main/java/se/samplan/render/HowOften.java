package se.samplan.render;

import java.util.List;
import java.util.Map;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.Schedule;

/** How often something is done, in words: "två gånger per vecka", "varannan månad", "var tredje dag". */
final class HowOften {

    private static final List<String> NUMBERS =
            List.of("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv");
    private static final List<String> ORDINALS = List.of(
            "", "", "", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte",
            "tolfte");
    private static final Map<PeriodUnit, String> UNITS = Map.of(
            PeriodUnit.HOUR, "timme",
            PeriodUnit.DAY, "dag",
            PeriodUnit.WEEK, "vecka",
            PeriodUnit.MONTH, "månad",
            PeriodUnit.YEAR, "år");

    private HowOften() {}

    static String words(Schedule schedule) {
        String times = schedule.frequency().map(HowOften::times).orElse("");
        int length = schedule.perPeriod().orElse(1);
        if (schedule.perPeriodUnit().isEmpty()) {
            return length == 1 ? times : (times + " per " + length).strip();
        }
        PeriodUnit unit = schedule.perPeriodUnit().get();
        if (times.isEmpty() || (length > 1 && schedule.frequency().orElse(0) == 1)) {
            return every(length, unit);
        }
        return times + " " + (length == 1 ? "per " + name(unit) : every(length, unit));
    }

    private static String times(int number) {
        return (number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number))
                + (number == 1 ? " gång" : " gånger");
    }

    private static String every(int length, PeriodUnit unit) {
        boolean neuter = unit.equals(PeriodUnit.YEAR);
        if (length == 1) {
            return "varje " + name(unit);
        }
        if (length == 2) {
            return (neuter ? "vartannat " : "varannan ") + name(unit);
        }
        return (neuter ? "vart " : "var ") + ordinal(length) + " " + name(unit);
    }

    private static String ordinal(int number) {
        if (number < ORDINALS.size()) {
            return ORDINALS.get(number);
        }
        boolean ending = number % 10 == 1 || number % 10 == 2;
        boolean teen = number % 100 == 11 || number % 100 == 12;
        return number + (ending && !teen ? ":a" : ":e");
    }

    private static String name(PeriodUnit unit) {
        return UNITS.getOrDefault(unit, unit.code());
    }
}
