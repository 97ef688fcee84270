package se.samplan.understand.booking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.booking.BookedTime;
import se.samplan.understand.Known;
import se.samplan.understand.statement.Party;
import se.samplan.understand.statement.PartyDirectory;

/**
 * A booked time, with what it is weighed by: worked out once, whatever number of tasks it is weighed for.
 *
 * @param with who is booked, and where
 * @param words by which it says what it is about
 */
record Booked(Known<BookedTime> known, Party with, Set<String> words) {

    static Booked of(Known<BookedTime> known, PartyDirectory parties) {
        BookedTime time = known.record();
        return new Booked(
                known,
                parties.of(known),
                LongWords.of(Stream.of(time.purpose(), time.timeTypeName(), time.careTypeName())
                        .flatMap(Optional::stream)));
    }

    BookedTime time() {
        return known.record();
    }

    LocalDate day() {
        return time().startTimeInclusive().toLocalDate();
    }
}
