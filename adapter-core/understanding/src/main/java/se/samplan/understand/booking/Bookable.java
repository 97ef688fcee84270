package se.samplan.understand.booking;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.statement.Party;
import se.samplan.understand.statement.Task;

/**
 * A task that a time may be booked for, with what it is weighed by: worked out once, whatever number of booked times there are.
 *
 * @param hands those within care who do it
 * @param persons those who have it, as far as their ids are known
 * @param units where those are
 * @param words by which it says what it is about
 */
record Bookable(Task task, List<Party> hands, Set<HsaId> persons, Set<HsaId> units, Set<String> words) {

    static Bookable of(Task task) {
        return new Bookable(
                task,
                task.hands(),
                ids(task, Party::person),
                ids(task, Party::unit),
                LongWords.of(Stream.concat(
                        task.text().stream(), task.topics().stream().map(CodedValue::shown))));
    }

    private static Set<HsaId> ids(Task task, Function<Party, Optional<Party.Designation>> part) {
        return task.carried().stream()
                .flatMap(duty -> part.apply(duty.party()).flatMap(Party.Designation::id).stream())
                .collect(toSet());
    }
}
