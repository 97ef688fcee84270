package se.samplan.samples.overview.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list as it was pasted. */
class PersonListTest {

    @Test
    void eachPersonStandsOnce_withTheNameOfTheListOrTheNumber() {
        PersonList list =
                PersonList.of("19430424-7663 Asta Blomberg\r\n\n194107149207\n194304247663\n19680214 9283;Maria\n");

        assertThat(list.persons())
                .extracting(PersonList.Listed::id)
                .containsExactly("194304247663", "194107149207", "196802149283");
        assertThat(list.persons())
                .extracting(PersonList.Listed::name)
                .containsExactly("Asta Blomberg", "19410714-9207", "Maria");
        assertThat(list.mistakes()).isEmpty();
    }

    /** A line that holds something else is told of by its number: what stands in it may be anything. */
    @Test
    void whatCannotBeReadIsToldByItsLine_andTheOthersAreKept() {
        PersonList list = PersonList.of("Asta 430424-7663\n194107149207");

        assertThat(list.persons()).hasSize(1);
        assertThat(list.mistakes())
                .singleElement()
                .asString()
                .startsWith("Rad 1 ")
                .doesNotContain("Asta", "430424");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n \r\n"})
    void anEmptyListIsTold(String text) {
        assertThat(PersonList.of(text).mistakes()).containsExactly("Listan är tom. Klistra in minst en person.");
    }

    @Test
    void noMoreThanTwoHundredAreAskedAbout() {
        String text = IntStream.rangeClosed(1, 201)
                .mapToObj(number -> "19410714" + String.format("%04d", number))
                .collect(Collectors.joining("\n"));

        PersonList list = PersonList.of(text);

        assertThat(list.persons()).hasSize(PersonList.MOST);
        assertThat(list.mistakes()).containsExactly("Listan har 201 personer. De första 200 visas.");
    }

    @Test
    void aPersonIsNeverWrittenWithHerNumber() {
        assertThat(PersonList.of("194304247663 Asta").persons().toString()).doesNotContain("1943", "Asta");
    }
}
