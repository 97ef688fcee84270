package se.samplan.page;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.page.PlansToPage.FIRST;
import static se.samplan.page.PlansToPage.SECOND;
import static se.samplan.page.PlansToPage.SYS1;
import static se.samplan.page.PlansToPage.WHOLE;
import static se.samplan.page.PlansToPage.asking;
import static se.samplan.page.PlansToPage.instance;
import static se.samplan.page.PlansToPage.merged;
import static se.samplan.page.PlansToPage.options;
import static se.samplan.record.PlanAnswers.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.contract.Fact;
import se.samplan.contract.RecordOrder;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.PresentationOrder;
import se.samplan.model.Sorting;
import se.samplan.question.Options;
import se.samplan.record.SourceRecord;

/** Pages of an answer: all of it, in its order, nothing twice. */
class PagingTest {

    private final Paging paging = instance(RecordOrder.BY_IMPORTANCE);

    @ParameterizedTest
    @EnumSource(RecordOrder.class)
    void givesTheWholeAnswerInItsOrder_inPagesOfAnySize_fromAnyInstance(RecordOrder order) {
        List<SourceRecord> whole = merged(FIRST, SECOND, order).records();
        Random random = new Random(20260316);
        for (int size = 1; size <= whole.size() + 1; size++) {
            List<SourceRecord> given = new ArrayList<>();
            Optional<String> next = Optional.empty();
            int pages = 0;
            // A page too many is a mistake to be seen, not one to wait for.
            for (boolean more = true; more && pages <= whole.size(); pages++) {
                MergedAnswer answer = merged(shuffled(FIRST, random), shuffled(SECOND, random), order);
                MergedAnswer page = instance(order).pageOf(asking(size, next)).of(answer);
                assertThat(page.records()).hasSizeLessThanOrEqualTo(size);
                assertThat(page.outcomes()).isEqualTo(answer.outcomes());
                given.addAll(page.records());
                next = page.continuation();
                more = next.isPresent();
            }

            assertThat(next).isEmpty();
            assertThat(texts(given)).isEqualTo(texts(whole));
            assertThat(pages).isEqualTo((whole.size() + size - 1) / size);
        }
    }

    /** In whatever order it is asked for, the same records, and in pages as at once. */
    @ParameterizedTest
    @EnumSource(Sorting.class)
    void givesTheWholeAnswerInTheOrderThatIsAskedFor_pageByPage(Sorting sorting) {
        PresentationOrder order = PresentationOrder.of(RecordOrder.BY_IMPORTANCE, Optional.of(sorting));
        List<SourceRecord> whole = WHOLE.sorted(order).records();
        Random random = new Random(20260316);
        List<SourceRecord> given = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int pages = 0; pages == 0 || (next.isPresent() && pages <= whole.size()); pages++) {
            MergedAnswer answer = merged(shuffled(FIRST, random), shuffled(SECOND, random), RecordOrder.BY_IMPORTANCE)
                    .sorted(order);
            Options options = options(OptionalInt.of(3), next).sortedBy(Optional.of(sorting));
            MergedAnswer page = paging.pageOf(asking(options)).of(answer);
            given.addAll(page.records());
            next = page.continuation();
        }

        assertThat(texts(given)).isEqualTo(texts(whole)).containsExactlyInAnyOrderElementsOf(texts(WHOLE.records()));
    }

    @Test
    void givesAllAtOnce_ifNoSizeIsAskedFor() {
        MergedAnswer page = paging.pageOf(asking(Options.NONE)).of(WHOLE);

        assertThat(page).isEqualTo(WHOLE);
        assertThat(page.continuation()).isEmpty();
    }

    @Test
    void givesAllTheRest_ifNoSizeIsAskedForAnyMore() {
        Optional<String> next =
                paging.pageOf(asking(2, Optional.empty())).of(WHOLE).continuation();

        MergedAnswer rest = paging.pageOf(asking(OptionalInt.empty(), next)).of(WHOLE);

        assertThat(rest.records())
                .isEqualTo(WHOLE.records().subList(2, WHOLE.records().size()));
    }

    @Test
    void goesOnAfterARecordThatIsGone() {
        Optional<String> next =
                paging.pageOf(asking(3, Optional.empty())).of(WHOLE).continuation();
        List<SourceRecord> fewer = new ArrayList<>(WHOLE.records());
        fewer.remove(2);
        fewer.remove(0);

        MergedAnswer rest = paging.pageOf(asking(OptionalInt.empty(), next)).of(new MergedAnswer(fewer, List.of()));

        assertThat(rest.records())
                .isEqualTo(WHOLE.records().subList(3, WHOLE.records().size()));
    }

    @Test
    void givesNothingTwice_ifRecordsHaveComeBefore() {
        MergedAnswer one = merged(FIRST, List.of(), RecordOrder.BY_IMPORTANCE);
        Optional<String> next =
                paging.pageOf(asking(1, Optional.empty())).of(one).continuation();
        List<String> more = new ArrayList<>(FIRST);
        more.add(plan(
                SYS1,
                "0",
                "<c:documentTime>20270101120000</c:documentTime>",
                "<m1:prominence>overview</m1:prominence><m1:status>active</m1:status>"));

        MergedAnswer rest =
                paging.pageOf(asking(OptionalInt.empty(), next)).of(merged(more, List.of(), RecordOrder.BY_IMPORTANCE));

        assertThat(texts(rest.records()))
                .isEqualTo(texts(one.records().subList(1, one.records().size())));
    }

    private static List<String> shuffled(List<String> plans, Random random) {
        List<String> others = new ArrayList<>(plans);
        Collections.shuffle(others, random);
        return others;
    }

    private static List<String> texts(List<SourceRecord> records) {
        return records.stream()
                .map(record -> record.id().system() + "|" + record.id().documentId() + "|" + record.version() + "|"
                        + record.xml().size() + "|" + record.facts().all(Fact.TEXT))
                .toList();
    }
}
