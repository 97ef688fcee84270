package se.samplan.samples.overview.staff;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.samples.overview.ask.Employee;
import se.samplan.samples.overview.words.Language;
import se.samplan.samples.overview.words.Words;

/**
 * What every page of staff has around it.
 *
 * @param member who is logged in, by name and title as far as they are known; empty without a name
 * @param unit name of the unit whose staff looks
 * @param person name of the person whom the visit is about
 * @param at the moment in words, for example "måndag 2 februari 2026, kl. 12.20"
 */
public record StaffFrame(Optional<String> member, String unit, String person, String at) {

    private static final Words WORDS = Words.in(Language.SWEDISH);

    /** The frame at a moment, Swedish local time. */
    public static StaffFrame of(Employee employee, String unit, String person, LocalDateTime now) {
        return new StaffFrame(
                employee.name()
                        .map(name -> name
                                + employee.title()
                                        .map(title -> ", " + WORDS.within(title))
                                        .orElse("")),
                unit,
                person,
                WORDS.dates().whole(now));
    }
}
