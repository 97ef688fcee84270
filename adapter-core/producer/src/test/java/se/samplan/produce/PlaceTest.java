package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a record stands, and what is written of it into a reference. */
class PlaceTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 22, 10, 0, 0, 1);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void newerStandsBeforeOlder_andOfTheSameTimeTheIdsAloneDecide() {
        List<Place> places = new ArrayList<>(Stream.of(TIME, TIME.plusNanos(1), TIME.minusYears(3))
                .flatMap(time -> IntStream.range(0, 20).mapToObj(id -> Place.of(time, "note-" + id)))
                .toList());
        List<Place> inOrder = places.stream().sorted().toList();
        Collections.shuffle(places, new Random(7));

        assertThat(places.stream().sorted()).containsExactlyElementsOf(inOrder);
        assertThat(inOrder).extracting(Place::time).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(inOrder).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01T00:00", "1969-12-31T23:59:59.999999999", "2026-10-25T02:30", "9999-12-31T23:59:59"})
    void aReferenceLeadsBackToItsPlace(String time) {
        Place place = Place.of(LocalDateTime.parse(time), "note-1");

        assertThat(Place.read(place.reference())).isEqualTo(place);
    }

    @Test
    void aReferenceHoldsNothingOfAnIdThatHoldsAPersonalIdentity() {
        String reference = Place.of(TIME, "194304247663-note").reference();

        assertThat(reference).matches("[A-Za-z0-9_-]{32}").doesNotContain("194304247663");
        assertThat(Place.of(TIME, "194304247663-note").toString()).doesNotContain("194304247663");
    }

    @Test
    void aReferenceIsRefusedWhateverSingleCharacterIsDamaged() {
        String whole = Place.of(TIME, "note-1").reference();

        for (int at = 0; at < whole.length(); at++) {
            for (int other = 0; other < LETTERS.length(); other++) {
                String damaged = whole.substring(0, at) + LETTERS.charAt(other) + whole.substring(at + 1);
                if (!damaged.equals(whole)) {
                    assertThatThrownBy(() -> Place.read(damaged))
                            .as(damaged)
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "AAAA", "å", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverAReferenceIsRefused(String text) {
        assertThatThrownBy(() -> Place.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReferenceCutShortOrMadeLongerIsRefused() {
        String whole = Place.of(TIME, "note-1").reference();

        for (String other :
                List.of(whole.substring(0, 28), whole.substring(4), whole + "AAAA", whole + " ", whole + whole)) {
            assertThatThrownBy(() -> Place.read(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
