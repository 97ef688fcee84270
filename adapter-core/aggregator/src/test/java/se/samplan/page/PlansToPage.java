package se.samplan.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static se.samplan.record.PlanAnswers.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.RecordOrder;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.outcome.Outcome;
import se.samplan.question.Actor;
import se.samplan.question.Caller;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.record.PlanAnswers;
import se.samplan.record.Reading;
import se.samplan.token.Tokens;

/** An answer of many plans, and questions for pages of it. */
final class PlansToPage {

    private static final byte[] KEY = "a key for tests, thirty-two bytes".getBytes(UTF_8);
    static final String SYS1 = "TSTASTA00000-SYS1";
    static final String SYS2 = "TSTASTA00000-SYS2";

    /** Plans that differ in much, in little, and in nothing but their bytes. */
    static final List<String> FIRST = List.of(
            plan(SYS1, "a", "", "<m1:prominence>overview</m1:prominence><m1:status>active</m1:status>"),
            plan(SYS1, "b", "", "<m1:status>completed</m1:status>"),
            plan(SYS1, "b", "", "<m1:status>completed</m1:status><m1:purpose>x</m1:purpose>"),
            plan(SYS1, "b", "", "<m1:status>completed</m1:status><m1:purpose>y</m1:purpose>"),
            plan(SYS1, "c", "", version(2)),
            plan(SYS1, "c", "", version(10)),
            plan(SYS1, "d\\n\n\\", "<c:documentTime>20260101120000</c:documentTime>", ""));

    static final List<String> SECOND = List.of(
            plan(SYS2, "a", "<c:documentTime>20260301120000</c:documentTime>", ""),
            plan(SYS2, "e", "", "<m1:status>active</m1:status>"),
            plan(SYS2, "f", "", "<m1:status>active</m1:status>"));

    static final MergedAnswer WHOLE = merged(FIRST, SECOND, RecordOrder.BY_IMPORTANCE);

    private PlansToPage() {}

    static Paging instance(RecordOrder order) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-16T08:00:00Z"), ZoneOffset.UTC);
        return new Paging(new Tokens(List.of(KEY), clock), order);
    }

    static MergedAnswer merged(List<String> first, List<String> second, RecordOrder order) {
        List<Outcome<Reading>> outcomes = List.of(
                PlanAnswers.from(SYS2, second.toArray(String[]::new)),
                PlanAnswers.from(SYS1, first.toArray(String[]::new)));
        return RecordMerge.merge(outcomes, order);
    }

    static Question asking(int size, Optional<String> continuation) {
        return asking(OptionalInt.of(size), continuation);
    }

    static Question asking(OptionalInt size, Optional<String> continuation) {
        return asking(options(size, continuation));
    }

    static Options options(OptionalInt size, Optional<String> continuation) {
        return new Options(false, size, continuation, Optional.empty(), Optional.empty());
    }

    static Question asking(Options options) {
        return new Question(
                CarePlans2.description().id(),
                People.ASTA,
                Optional.empty(),
                Filters.NONE,
                options,
                Payload.of(new byte[0]),
                caller("VPX1", "CON1", Optional.empty()));
    }

    static Caller caller(String sender, String consumer, Optional<Actor> actor) {
        return new Caller(
                new HsaId(sender), new HsaId(consumer), new CorrelationId("c0ffee"), Optional.empty(), actor, Map.of());
    }

    private static String version(int number) {
        return "<m1:provenance><m1:versionNumber>" + number + "</m1:versionNumber></m1:provenance>";
    }
}
