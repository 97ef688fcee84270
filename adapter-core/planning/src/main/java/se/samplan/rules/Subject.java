package se.samplan.rules;

import java.time.LocalDateTime;
import java.util.List;
import se.samplan.model.PersonId;

/**
 * A record under the rules that hold for every record.
 *
 * @param patient whom it is about
 * @param patientPath where that stands
 * @param times when it was drawn up and registered, as far as its header says so
 */
record Subject(Parts parts, PersonId patient, String patientPath, List<LocalDateTime> times) {

    Subject {
        times = List.copyOf(times);
    }
}
