package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.contract.Fact;
import se.samplan.merge.MergedAnswer;
import se.samplan.question.Audience;
import se.samplan.record.Reading;

/** Every answer of every source at every step, as a person and an agent get it: nothing in it is for staff. */
class LeakTest {

    /** One contract at one step. */
    record Place(AggregatedContract<?> contract, int step) {

        Cases cases() {
            return Cases.of(contract, step);
        }

        @Override
        public String toString() {
            return contract.publication().name() + " " + contract.publication().version() + " step " + step;
        }
    }

    static List<Place> everywhere() {
        List<Place> places = new ArrayList<>();
        for (AggregatedContract<?> contract : Contracts.all()) {
            IntStream.rangeClosed(2, 10).forEach(step -> places.add(new Place(contract, step)));
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void personAndAgentGetEveryRecord_andNoInternalNote(Place place) {
        int all = place.cases().seenBy(Audience.SYSTEM).records().size();

        for (Audience reader : List.of(Audience.PERSON, Audience.AGENT)) {
            MergedAnswer answer = place.cases().seenBy(reader);

            assertThat(answer.records()).hasSize(all);
            assertThat(Cases.written(answer)).doesNotContain("INTERN-MARKÖR", "internalNotes");
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void personAndAgentGetNoInternalNoteThatWasPutIntoARemark(Place place) {
        Cases remarks = place.cases()
                .changeAll(
                        xml -> xml.replaceAll("<([a-z0-9]+:)?internalNotes>([^<]*)</[^>]*>", "<!--$2--><?note $2?>"));

        for (Audience reader : List.of(Audience.PERSON, Audience.AGENT)) {
            assertThat(Cases.written(remarks.seenBy(reader))).doesNotContain("INTERN-MARKÖR");
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void personAndAgentGetNothingOfWhatIsNotApproved(Place place) {
        if (!place.contract().facts().containsValue(Fact.APPROVED_FOR_PATIENT)) {
            return;
        }
        for (Audience reader : List.of(Audience.PERSON, Audience.AGENT)) {
            MergedAnswer answer = place.cases()
                    .changeAll(xml -> xml.replace("approvedForPatient>true", "approvedForPatient>false"))
                    .seenBy(reader);

            assertThat(Cases.written(answer)).isEmpty();
            assertThat(answer.isComplete()).isTrue();
            assertThat(answer.outcomes())
                    .allSatisfy(outcome -> assertThat(Cases.reading(outcome))
                            .contains(new Reading(List.of(), answer.carried(), Set.of())));
        }
    }

    /** Each record by itself, so that what is hidden is measured against what stays. */
    @ParameterizedTest
    @MethodSource("everywhere")
    void theOthersStay_whenOneSourceApprovesNothing(Place place) {
        if (!place.cases().answer("SYS1").contains("approvedForPatient>true")) {
            return;
        }
        MergedAnswer before = place.cases().seenBy(Audience.PERSON);
        MergedAnswer after = place.cases()
                .change("SYS1", xml -> xml.replace("approvedForPatient>true", "approvedForPatient>false"))
                .seenBy(Audience.PERSON);

        assertThat(after.records())
                .extracting(record -> record.id())
                .containsExactlyElementsOf(before.records().stream()
                        .map(record -> record.id())
                        .filter(id -> !id.system().equals(Cases.hsa("SYS1")))
                        .toList());
    }

    @Test
    void theStoryHasMarkersToFind() {
        assertThat(Cases.written(Cases.of(Cases.CONTACTS, 9).seenBy(Cases.AT_U101)))
                .contains("INTERN-MARKÖR");
    }
}
