package se.samplan.samples.overview.staff;

import java.util.Optional;
import se.samplan.samples.overview.ask.Employee;
import se.samplan.samples.overview.ask.StaffUnit;
import se.samplan.samples.overview.mark.Looking;

/**
 * A member of staff at a unit.
 *
 * @param unit at which she works now
 * @param asOf the moment that is asked about, YYYYMMDDhhmmss; empty for now
 */
public record Member(Employee employee, StaffUnit unit, Optional<String> asOf) {

    /** At one unit she may see other things than at another, so what she has seen is kept for each. */
    Looking at(String person) {
        return new Looking(employee.id() + "@" + unit.audience().unit(), person);
    }
}
