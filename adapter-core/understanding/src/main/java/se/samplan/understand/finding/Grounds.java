package se.samplan.understand.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.graph.Graph;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.statement.Reading;

/**
 * What findings stand on: other sections of the same planning at the same moment.
 *
 * @param reading what records say
 * @param graph how they hang together
 * @param roster who is around the person
 * @param bookings what booked times are for
 */
public record Grounds(Reading reading, Graph graph, Roster roster, List<BookingLink> bookings) {

    public Grounds {
        requireNonNull(reading, "reading");
        requireNonNull(graph, "graph");
        requireNonNull(roster, "roster");
        bookings = List.copyOf(bookings);
    }
}
