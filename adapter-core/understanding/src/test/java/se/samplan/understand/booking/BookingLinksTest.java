package se.samplan.understand.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.understand.Expected;
import se.samplan.understand.Section;

class BookingLinksTest {

    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatSourcesStateIsCertainAndNothingIsProposed(int step) {
        assertThat(Section.ofAsta(step).bookings())
                .noneMatch(BookingLink::isProposed)
                .map(link -> Section.text(link.booking()) + " " + Section.text(link.aim()))
                .containsExactlyElementsOf(Expected.lines("bookings", "asta", step));
    }
}
