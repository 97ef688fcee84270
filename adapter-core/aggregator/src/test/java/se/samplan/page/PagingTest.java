package se.samplan.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.record.PlanAnswers.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Fact;
import se.samplan.contract.RecordOrder;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.PresentationOrder;
import se.samplan.merge.RecordMerge;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Sorting;
import se.samplan.outcome.Outcome;
import se.samplan.question.Actor;
import se.samplan.question.Caller;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;
import se.samplan.record.PlanAnswers;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.select.FiltersToTry;
import se.samplan.token.Tokens;

class PagingTest {

    private static final byte[] KEY = "a key for tests, thirty-two bytes".getBytes(UTF_8);
    private static final String SYS1 = "TSTASTA00000-SYS1";
    private static final String SYS2 = "TSTASTA00000-SYS2";

    /** Plans that differ in much, in little, and in nothing but their bytes. */
    private static final List<String> FIRST = List.of(
            plan(SYS1, "a", "", "<m1:prominence>overview</m1:prominence><m1:status>active</m1:status>"),
            plan(SYS1, "b", "", "<m1:status>completed</m1:status>"),
            plan(SYS1, "b", "", "<m1:status>completed</m1:status><m1:purpose>x</m1:purpose>"),
            plan(SYS1, "b", "", "<m1:status>completed</m1:status><m1:purpose>y</m1:purpose>"),
            plan(SYS1, "c", "", version(2)),
            plan(SYS1, "c", "", version(10)),
            plan(SYS1, "d\\n\n\\", "<c:documentTime>20260101120000</c:documentTime>", ""));

    private static final List<String> SECOND = List.of(
            plan(SYS2, "a", "<c:documentTime>20260301120000</c:documentTime>", ""),
            plan(SYS2, "e", "", "<m1:status>active</m1:status>"),
            plan(SYS2, "f", "", "<m1:status>active</m1:status>"));

    private static final MergedAnswer WHOLE = merged(FIRST, SECOND, RecordOrder.BY_IMPORTANCE);

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

    @ParameterizedTest
    @EnumSource(Sorting.class)
    void refusesTheContinuationOfAnotherOrder(Sorting sorting) {
        Options sorted = options(OptionalInt.of(2), Optional.empty()).sortedBy(Optional.of(sorting));
        String token = paging.pageOf(asking(sorted)).of(WHOLE).continuation().orElseThrow();

        assertThatThrownBy(() -> paging.pageOf(asking(2, Optional.of(token))))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("aggregationRequest/continuation");
        assertThatThrownBy(() -> paging.pageOf(
                        asking(options(OptionalInt.of(2), Optional.of(token())).sortedBy(Optional.of(sorting)))))
                .isInstanceOf(QuestionRejected.class);
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

    /** Another question each, in one thing. */
    private enum Other {
        PERSON,
        CONTRACT,
        SENDER,
        CONSUMER,
        ACTOR,
        SOURCE,
        FILTERS
    }

    @ParameterizedTest
    @EnumSource(Other.class)
    void refusesTheContinuationOfAnotherQuestion(Other other) {
        String token = token();
        Question foreign = new Question(
                other == Other.CONTRACT
                        ? CareDocumentation3.description().id()
                        : CarePlans2.description().id(),
                other == Other.PERSON ? new PersonId("191212121212", People.ASTA.type()) : People.ASTA,
                other == Other.SOURCE ? Optional.of(new LogicalAddress(SYS1)) : Optional.empty(),
                other == Other.FILTERS ? new FiltersToTry().statuses("active").build() : Filters.NONE,
                options(OptionalInt.of(2), Optional.of(token)),
                Payload.of(new byte[0]),
                caller(
                        other == Other.SENDER ? "OTHER" : "VPX1",
                        other == Other.CONSUMER ? "OTHER" : "CON1",
                        other == Other.ACTOR
                                ? Optional.of(new Actor("191212121212", Actor.Role.SUBJECT_OF_CARE_AGENT))
                                : Optional.empty()));

        assertThatThrownBy(() -> paging.pageOf(foreign))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("aggregationRequest/continuation");
    }

    @Test
    void takesTheContinuation_inWhateverCaseTheCallerIsWritten() {
        Question again = new Question(
                CarePlans2.description().id(),
                People.ASTA,
                Optional.empty(),
                Filters.NONE,
                options(OptionalInt.of(2), Optional.of(token())),
                Payload.of(new byte[0]),
                caller("vpx1", "con1", Optional.empty()));

        assertThat(paging.pageOf(again).of(WHOLE).records())
                .isEqualTo(WHOLE.records().subList(2, 4));
    }

    @Test
    void refusesATokenThatWasChanged() {
        String token = token();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            Question question = asking(2, Optional.of(token.substring(0, i) + other + token.substring(i + 1)));

            assertThatThrownBy(() -> paging.pageOf(question))
                    .isInstanceOf(QuestionRejected.class)
                    .hasMessageContaining("aggregationRequest/continuation")
                    .hasMessageNotContaining(token);
        }
    }

    @Test
    void refusesATokenOfAnotherKey() {
        Paging stranger = new Paging(Tokens.ofThisStart(Clock.systemUTC()), RecordOrder.BY_IMPORTANCE);

        assertThatThrownBy(() -> stranger.pageOf(asking(2, Optional.of(token()))))
                .isInstanceOf(QuestionRejected.class);
    }

    private String token() {
        return paging.pageOf(asking(2, Optional.empty()))
                .of(WHOLE)
                .continuation()
                .orElseThrow();
    }

    private static Paging instance(RecordOrder order) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-16T08:00:00Z"), ZoneOffset.UTC);
        return new Paging(new Tokens(List.of(KEY), clock), order);
    }

    private static MergedAnswer merged(List<String> first, List<String> second, RecordOrder order) {
        List<Outcome<Reading>> outcomes = List.of(
                PlanAnswers.from(SYS2, second.toArray(String[]::new)),
                PlanAnswers.from(SYS1, first.toArray(String[]::new)));
        return RecordMerge.merge(outcomes, order);
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

    private static Question asking(int size, Optional<String> continuation) {
        return asking(OptionalInt.of(size), continuation);
    }

    private static Question asking(OptionalInt size, Optional<String> continuation) {
        return asking(options(size, continuation));
    }

    private static Options options(OptionalInt size, Optional<String> continuation) {
        return new Options(false, size, continuation, Optional.empty(), Optional.empty());
    }

    private static Question asking(Options options) {
        return new Question(
                CarePlans2.description().id(),
                People.ASTA,
                Optional.empty(),
                Filters.NONE,
                options,
                Payload.of(new byte[0]),
                caller("VPX1", "CON1", Optional.empty()));
    }

    private static Caller caller(String sender, String consumer, Optional<Actor> actor) {
        return new Caller(
                new HsaId(sender), new HsaId(consumer), new CorrelationId("c0ffee"), Optional.empty(), actor, Map.of());
    }

    private static String version(int number) {
        return "<m1:provenance><m1:versionNumber>" + number + "</m1:versionNumber></m1:provenance>";
    }
}
