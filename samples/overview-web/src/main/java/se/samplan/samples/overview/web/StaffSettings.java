package se.samplan.samples.overview.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samplan.samples.overview.ask.StaffUnit;

/**
 * The part for staff. Without units there is none.
 *
 * @param units whose staff may look; the proxy says of each member at which of them she works
 * @param headers in which the proxy says who the member is
 * @param list how a list of persons is asked about
 */
@ConfigurationProperties("overview.staff")
public record StaffSettings(@DefaultValue List<StaffUnit> units, Headers headers, ListOfPersons list) {

    /**
     * Names of headers, believed from the proxy's address alone.
     *
     * @param id HSA-id of the member
     * @param title what she is, a nurse for example; it may be missing, as the name may
     * @param units HSA-ids of the units where she works, with commas between
     */
    public record Headers(String id, String name, String title, String units) {}

    /**
     * How a list of persons is asked about.
     *
     * @param atOnce how many questions are under way at a time, over all lists
     * @param time the longest time for a whole list
     */
    public record ListOfPersons(int atOnce, Duration time) {}

    /** What stops the program from starting, in words that say what to change; empty if nothing does. */
    Optional<String> mistake() {
        if (list.atOnce() < 1) {
            return Optional.of("overview.staff.list.at-once: at least 1");
        }
        return list.time().toSeconds() < 1 ? Optional.of("overview.staff.list.time: at least 1 s") : Optional.empty();
    }
}
