package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.reader.Cases.AT_U101;
import static se.samplan.reader.Cases.PLANS;
import static se.samplan.reader.Cases.ids;
import static se.samplan.reader.Cases.told;
import static se.samplan.reader.Cases.written;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.merge.MergedAnswer;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Audience;
import se.samplan.question.Readers;
import se.samplan.record.Reading;
import se.samplan.record.Withheld;

/** Laws of the step: it fails closed, and what is withheld is gone. */
class AccessTest {

    /** How a service can let us down. */
    private enum Breakdown {
        THROWS,
        FAILS,
        NEVER_ANSWERS,
        FORGETS_RECORDS;

        <A> CompletableFuture<Map<Ownership, A>> answer() {
            return switch (this) {
                case THROWS -> throw new IllegalStateException("down");
                case FAILS -> CompletableFuture.failedFuture(new IllegalStateException("down"));
                case NEVER_ANSWERS -> new CompletableFuture<>();
                case FORGETS_RECORDS -> CompletableFuture.completedFuture(Map.of());
            };
        }
    }

    private static final Consents AGREED = Consents.to("RG00", "KH00", "KS00");

    @ParameterizedTest
    @EnumSource(Breakdown.class)
    void withholdsWhatIsNotTheUnitsOwn_whenBlocksCannotBeChecked(Breakdown breakdown) {
        MergedAnswer answer = Cases.of(PLANS, 9)
                .checkedBy((question, deadline) -> breakdown.answer(), AGREED)
                .seenBy(AT_U101);

        assertThat(ids(answer)).containsExactly("P2");
        assertThat(told(answer))
                .isEqualTo(Map.of(
                        "SYS2", "SP-ACCESS-NOT-CHECKED",
                        "SYS3", "SP-ACCESS-NOT-CHECKED",
                        "SYS4", "SP-ACCESS-NOT-CHECKED"));
        assertThat(answer.isComplete()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Breakdown.class)
    void withholdsWhatOthersOwn_whenConsentCannotBeChecked(Breakdown breakdown) {
        MergedAnswer answer = Cases.of(PLANS, 9)
                .checkedBy(new Blocks(), (question, deadline) -> breakdown.answer())
                .seenBy(AT_U101);

        assertThat(ids(answer)).containsExactlyInAnyOrder("P1", "P2", "P3");
        assertThat(told(answer)).isEqualTo(Map.of("SYS4", "SP-ACCESS-NOT-CHECKED"));
    }

    @Test
    void withholdsWhatOthersOwn_whenNothingIsConnected() {
        MergedAnswer answer = Cases.of(PLANS, 9).seenBy(AT_U101);

        assertThat(ids(answer)).containsExactlyInAnyOrder("P1", "P2", "P3");
    }

    @Test
    void leavesNothingOfAWithheldRecordInTheAnswer() {
        MergedAnswer answer =
                Cases.of(PLANS, 9).checkedBy(new Blocks().outer("KH00"), AGREED).seenBy(AT_U101);

        assertThat(written(answer)).contains("P1").doesNotContain("TSTASTA00000-SYS4", "TSTASTA00000-SYS5");
        assertThat(answer.outcomes())
                .flatExtracting(outcome -> Cases.reading(outcome).orElseThrow().records())
                .containsExactlyInAnyOrderElementsOf(answer.records());
    }

    @Test
    void asksEachCheckOnce_andOnlyAboutWhatNothingElseKeepsBack() {
        Blocks blocks = new Blocks();
        Consents consents = Consents.to("RG00");

        Cases.of(PLANS, 9).checkedBy(blocks, consents).seenBy(AT_U101);

        assertThat(blocks.asked)
                .singleElement()
                .satisfies(question -> assertThat(question.records())
                        .extracting(record -> record.careUnit().orElseThrow())
                        .containsExactly(Cases.hsa("U202"), Cases.hsa("U301"), Cases.hsa("U401")));
        assertThat(consents.asked)
                .singleElement()
                .satisfies(question -> assertThat(question.records())
                        .extracting(record -> record.careUnit().orElseThrow())
                        .containsExactly(Cases.hsa("U401")));
    }

    @Test
    void asksNobodyForThePerson() {
        Blocks blocks = new Blocks().inner("RG00", "U202", "20260116").outer("KH00");
        Consents consents = Consents.to();

        MergedAnswer answer = Cases.of(PLANS, 9).checkedBy(blocks, consents).seenBy(Audience.PERSON);

        assertThat(ids(answer)).containsExactly("P5", "P4", "P3", "P2", "P1");
        assertThat(blocks.asked).isEmpty();
        assertThat(consents.asked).isEmpty();
    }

    /** A record that says it comes from another system is a defect; told to the person, it would tell of the record. */
    @Test
    void takesAWithheldRecordsOwnDefectWithIt() {
        Cases cases = Cases.of(PLANS, 9)
                .change(
                        "SYS2",
                        xml -> xml.replace("SourceSystemHSAId>TSTASTA00000-SYS2", "x")
                                .replace("sourceSystemHSAId>TSTASTA00000-SYS2", "sourceSystemHSAId>TSTASTA00000-SYS6"));

        assertThat(told(cases.seenBy(Audience.PERSON))).isEqualTo(Map.of("SYS2", "SP-WRONG-SOURCE"));

        cases.change("SYS2", xml -> xml.replace("approvedForPatient>true", "approvedForPatient>false"));
        assertThat(told(cases.seenBy(Audience.PERSON))).isEmpty();
        assertThat(told(cases.checkedBy(new Blocks(), AGREED).seenBy(AT_U101)))
                .isEqualTo(Map.of("SYS2", "SP-WRONG-SOURCE"));
    }

    /** Of two records one is withheld: the defect stays with the one that has it. */
    @ParameterizedTest
    @CsvSource({"true, SYS6, false, SYS2, SP-WRONG-SOURCE", "true, SYS2, false, SYS6,"})
    void leavesTheDefectOfARecordThatIsShown(
            String approved, String system, String otherApproved, String otherSystem, String told) {
        Cases cases = Cases.of(PLANS, 9).change("SYS2", xml -> {
            int begin = xml.indexOf("<svc:carePlan>");
            int end = xml.indexOf("</svc:carePlan>") + "</svc:carePlan>".length();
            String plan = xml.substring(begin, end);
            return xml.substring(0, begin)
                    + from(plan, approved, system)
                    + from(plan, otherApproved, otherSystem).replace(">P3<", ">P3b<")
                    + xml.substring(end);
        });

        assertThat(told(cases.seenBy(Audience.PERSON))).isEqualTo(told == null ? Map.of() : Map.of("SYS2", told));
        assertThat(ids(cases.seenBy(Audience.PERSON))).contains("P3").doesNotContain("P3b");
    }

    private static String from(String plan, String approved, String system) {
        return plan.replace("approvedForPatient>true", "approvedForPatient>" + approved)
                .replace("sourceSystemHSAId>TSTASTA00000-SYS2", "sourceSystemHSAId>TSTASTA00000-" + system);
    }

    @Test
    void hidesEveryVersionOfWhatWasEnteredInError_fromThePersonAlone() {
        Cases cases = Cases.of(PLANS, 9)
                .change("SYS3", xml -> Cases.of(PLANS, 9).answer("SYS1"))
                .change(
                        "SYS3",
                        xml -> xml.replace("versionNumber>1<", "versionNumber>2<")
                                .replaceFirst("(<[a-z0-9]+:status>)active<", "$1enteredInError<"));

        assertThat(ids(cases.seenBy(Audience.PERSON))).containsExactly("P5", "P4", "P3");
        assertThat(ids(cases.seenBy(AT_U101)).stream().filter("P2"::equals)).hasSize(2);
    }

    /** A source that has another's record as entered in error does not take it away from the person. */
    @Test
    void whatASystemSaysOfItsOwnRecordHolds_unlessALaterVersionSaysOtherwise() {
        UnaryOperator<String> retracted = xml ->
                Cases.of(PLANS, 9).answer("SYS1").replaceFirst("(<[a-z0-9]+:status>)active<", "$1enteredInError<");

        assertThat(ids(Cases.of(PLANS, 9).change("SYS3", retracted).seenBy(Audience.PERSON)))
                .containsExactly("P5", "P4", "P3", "P2");
        assertThat(ids(Cases.of(PLANS, 9)
                        .change("SYS3", retracted)
                        .change("SYS1", xml -> xml.replace(">P2<", ">P2x<"))
                        .seenBy(Audience.PERSON)))
                .as("the system itself does not give it")
                .doesNotContain("P2");
    }

    /** The published header's own word for it; what cannot be read may mean it. */
    @ParameterizedTest
    @CsvSource({"true, false", "1, false", "TRUE, false", "ja, false", "false, true", "0, true", "'', true"})
    void hidesWhatIsNullified_fromThePersonAlone(String said, boolean shown) {
        String nullified = "</core:approvedForPatient><core:nullified>" + said + "</core:nullified>";
        Cases cases = Cases.of(PLANS, 9).change("SYS2", xml -> xml.replace("</core:approvedForPatient>", nullified));

        assertThat(ids(cases.seenBy(Audience.PERSON)).contains("P3")).isEqualTo(shown);
        assertThat(ids(cases.seenBy(AT_U101))).contains("P3");
    }

    @Test
    void countsForStaffWhatTheyMayKnowOf() {
        MergedAnswer answer = Cases.of(PLANS, 9)
                .checkedBy(new Blocks().inner("RG00", "U202", "20260116000000"), Consents.to())
                .seenBy(AT_U101);

        assertThat(answer.outcomes())
                .flatExtracting(outcome -> Cases.reading(outcome).orElseThrow().withheld())
                .containsExactly(
                        new Withheld(FailureKind.BLOCKED, 1, true), new Withheld(FailureKind.NO_CONSENT, 1, true));
    }

    /** Who has blocked is told by emergency access only; that something may be missing is told always. */
    @Test
    void namesNoOwnerWithAnOuterBlock_exceptInEmergency() {
        Cases cases = Cases.of(PLANS, 9).checkedBy(new Blocks().outer("KH00"), AGREED);

        MergedAnswer usual = cases.seenBy(AT_U101);
        assertThat(told(usual)).isEmpty();
        assertThat(usual.isComplete()).isFalse();
        assertThat(told(cases.seenBy(Readers.inEmergency(AT_U101)))).isEqualTo(Map.of("SYS4", "SP-BLOCKED"));
    }

    @Test
    void reportsNumbersOnly() {
        Cases cases = Cases.of(PLANS, 9).checkedBy(new Blocks(), Consents.to());

        cases.seenBy(Readers.inEmergency(AT_U101));

        assertThat(cases.reports).isEqualTo(List.of(new AccessReport(4, 0, Map.of(Reason.OTHER_LANE, 1), 1, 0)));
    }

    /** That an unusable record is there may be known by whoever might have seen it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # approved | reader  | told
            true       | PERSON  | SP-INVALID-RECORD
            true       | AGENT   | SP-INVALID-RECORD
            false      | PERSON  |
            false      | AGENT   |
            false      | SYSTEM  | SP-INVALID-RECORD
            false      | AT_U202 | SP-INVALID-RECORD
            false      | AT_U101 | SP-INVALID-RECORD
            false      | AT_U401 |
            """)
    void tellsOfAnUnusableRecord_onlyToWhoMightHaveSeenIt(String approved, String reader, String told) {
        Cases cases = Cases.of(PLANS, 9)
                .checkedBy(new Blocks().outer("RG00"), AGREED)
                .change(
                        "SYS2",
                        xml -> xml.replaceAll("(?s)<core:documentId>.*?</core:documentId>", "")
                                .replace("approvedForPatient>true", "approvedForPatient>" + approved));
        Audience audience = switch (reader) {
            case "PERSON" -> Audience.PERSON;
            case "AGENT" -> Audience.AGENT;
            case "SYSTEM" -> Audience.SYSTEM;
            case "AT_U202" -> Cases.AT_U202;
            case "AT_U401" -> Cases.AT_U401;
            default -> AT_U101;
        };

        MergedAnswer answer = cases.seenBy(audience);

        assertThat(failures(answer)).isEqualTo(told == null ? Map.of() : Map.of("SYS2", told));
        assertThat(ids(answer)).doesNotContain("P3");
        // Nothing else came of that source: whoever may know gets no data, the others an empty list.
        assertThat(answer.outcomes().stream()
                        .filter(outcome -> outcome.source().toString().endsWith("SYS2"))
                        .allMatch(outcome -> outcome instanceof Outcome.Failed))
                .isEqualTo(told != null);
        if (told == null && audience.isPersonal()) {
            assertThat(answer.isComplete()).isTrue();
            assertThat(answer.outcomes().stream().flatMap(Outcome::answers)).allMatch(Reading::isWhole);
        }
    }

    /** As a record whose whole header stands in another namespace: nobody knows whether the person may see it. */
    @Test
    void tellsThePersonOfAnUnusableRecordThatDoesNotSayWhetherSheMaySeeIt() {
        Cases cases =
                Cases.of(PLANS, 9).change("SYS2", xml -> xml.replace("core:carePlanHeader", "svc:carePlanHeader"));

        assertThat(failures(cases.seenBy(Audience.PERSON))).isEqualTo(Map.of("SYS2", "SP-INVALID-RECORD"));
    }

    @Test
    void tellsOfAnUnusableRecordBesideOthers_andKeepsThem() {
        String unusable = "<svc:carePlan><core:carePlanHeader><core:sourceSystemHSAId>TSTASTA00000-SYS2"
                + "</core:sourceSystemHSAId><core:approvedForPatient>%s</core:approvedForPatient>%s"
                + "</core:carePlanHeader></svc:carePlan><svc:carePlan>";

        MergedAnswer approved = Cases.of(PLANS, 9)
                .change("SYS2", xml -> xml.replace("<svc:carePlan>", unusable.formatted("true", "")))
                .seenBy(Audience.PERSON);
        Cases quiet = Cases.of(PLANS, 9)
                .change("SYS2", xml -> xml.replace("<svc:carePlan>", unusable.formatted("false", "")));

        assertThat(ids(approved)).contains("P3");
        assertThat(told(approved)).isEqualTo(Map.of("SYS2", "SP-INVALID-RECORD"));
        assertThat(told(quiet.seenBy(Audience.PERSON))).isEmpty();
        assertThat(quiet.seenBy(Audience.PERSON).isComplete()).isTrue();
        // It names no owner: nobody at all could have seen it, and staff may know of such records.
        assertThat(told(quiet.seenBy(AT_U101))).containsEntry("SYS2", "SP-INVALID-RECORD");
    }

    private static Map<String, String> failures(MergedAnswer answer) {
        Map<String, String> failures = new TreeMap<>();
        answer.outcomes()
                .forEach(outcome -> outcome.fold(
                                answered -> answered.answer().defects().stream().findFirst(),
                                late -> Optional.<FailureKind>empty(),
                                failed -> Optional.of(failed.kind()),
                                notAsked -> Optional.<FailureKind>empty())
                        .ifPresent(kind ->
                                failures.put(outcome.source().toString().replace("TSTASTA00000-", ""), kind.code())));
        return failures;
    }
}
