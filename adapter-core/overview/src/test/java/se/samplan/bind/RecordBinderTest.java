package se.samplan.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.statement.RecordKind;

/** What Asta's sources answer, as it comes over the wire, bound to domain records. */
class RecordBinderTest {

    private final RecordBinder binder = new RecordBinder();

    /** Scenario, section 6: contacts, plans, agreements, bookings. */
    @ParameterizedTest
    @CsvSource({"2,1,1,1,4", "4,2,2,1,4", "6,2,3,3,3", "8,4,4,4,3", "9,4,5,4,1", "10,4,5,4,1"})
    void everyRecordOfTheStoryIsUnderstood(int step, int contacts, int plans, int agreements, int bookings) {
        Bound bound = binder.bind(StoryGathered.at(step, UnaryOperator.identity()));

        Planning planning = bound.planning();
        assertThat(planning.contacts()).hasSize(contacts);
        assertThat(planning.plans()).hasSize(plans);
        assertThat(planning.agreements()).hasSize(agreements);
        assertThat(planning.bookings()).hasSize(bookings);
        assertThat(bound.records().stream().flatMap(part -> part.records().stream()))
                .allMatch(Bound.Keyed::understood);
        assertThat(planning.all().map(Known::key))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(bound.records().stream()
                        .flatMap(part -> part.records().stream())
                        .toList());
    }

    @Test
    void aRecordThatCannotBeUnderstoodIsDelivered_andCostsNoOther() {
        Bound whole = binder.bind(StoryGathered.at(9, UnaryOperator.identity()));
        Bound hurt = binder.bind(StoryGathered.at(
                9,
                text -> text.replace(
                                "<core:approvedForPatient>true</core:approvedForPatient>", "<core:approvedForPatient/>")
                        .replace("20260122160000", "20260199160000")));

        assertThat(keys(hurt)).isEqualTo(keys(whole));
        assertThat(hurt.planning().all().count())
                .isLessThan(whole.planning().all().count());
        assertThat(hurt.records().stream().flatMap(part -> part.records().stream()))
                .anyMatch(record -> !record.understood())
                .anyMatch(Bound.Keyed::understood);
    }

    @Test
    void theOrderInWhichSourcesAnswerChangesNothing() {
        assertThat(keys(binder.bind(StoryGathered.inReverse(9))))
                .isEqualTo(keys(binder.bind(StoryGathered.at(9, UnaryOperator.identity()))));
    }

    /** Links name a contact and a booking by ids that their contracts have elsewhere than in a header. */
    @Test
    void aRecordIsNamedAsLinksNameIt() {
        Planning planning =
                binder.bind(StoryGathered.at(9, UnaryOperator.identity())).planning();

        assertThat(planning.contacts().stream().map(known -> known.id().documentId()))
                .containsExactlyInAnyOrder("C1", "C2", "C3", "C4");
        assertThat(planning.bookings().stream().map(known -> known.id().documentId()))
                .containsExactly("B8");
        assertThat(planning.bookings())
                .allSatisfy(known -> assertThat(known.owner().careUnit())
                        .contains(known.record().healthcareFacility()));
    }

    /** Notes come by two versions of a contract, and are told by the newer. */
    @Test
    void aKindIsTheNewestContracts() {
        assertThat(RecordBinder.namespaceOf(RecordKind.NOTE)).endsWith("GetCareDocumentationResponder:3");
        assertThat(RecordBinder.serviceDomainOf(RecordKind.NOTE))
                .isEqualTo("riv:clinicalprocess:healthcond:description");
    }

    private static List<String> keys(Bound bound) {
        return bound.records().stream()
                .flatMap(part -> part.records().stream())
                .map(record -> record.key().value() + " " + record.record().id())
                .toList();
    }
}
