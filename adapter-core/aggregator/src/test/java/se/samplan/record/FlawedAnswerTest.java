package se.samplan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.model.IdentityType.SAMORDNINGSNUMMER;
import static se.samplan.outcome.FailureKind.RESULT_ERROR;
import static se.samplan.outcome.FailureKind.WRONG_PATIENT;
import static se.samplan.outcome.FailureKind.WRONG_SOURCE;
import static se.samplan.record.Answers.failure;
import static se.samplan.record.Answers.read;
import static se.samplan.record.Answers.reading;
import static se.samplan.record.Records.aRecord;
import static se.samplan.record.Records.answer;
import static se.samplan.record.Records.answerOf;
import static se.samplan.record.Records.result;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.Fact;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.outcome.FailureKind;

/** What is kept of an answer that is well-formed and not as it should be, and what is told of the rest. */
class FlawedAnswerTest {

    private static final Records MINE = aRecord().called("mine");
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Records SOMEBODY_ELSES = aRecord().called("hers").about(People.SOMEBODY_ELSE);

    @Test
    void anErrorIsOneInWhateverCaseItIsWritten() {
        assertThat(failure(read(answer(result("Error"))))).contains(RESULT_ERROR);
    }

    @Test
    void leavesOutARecordAboutSomebodyElse_andKeepsTheOthers() {
        Reading reading = reading(read(answerOf(MINE, SOMEBODY_ELSES, aRecord().called("mine too"))));

        assertThat(reading.records())
                .extracting(record -> record.id().documentId())
                .containsExactly("mine", "mine too");
        assertThat(reading.defects()).containsExactly(WRONG_PATIENT);
    }

    @Test
    void failsWhenEveryRecordIsAboutSomebodyElse() {
        assertThat(failure(read(answerOf(SOMEBODY_ELSES)))).contains(WRONG_PATIENT);
    }

    @Test
    void takesTheSameDigitsOfAnotherTypeForSomebodyElse() {
        PersonId sameDigits = new PersonId(People.ASTA.id(), SAMORDNINGSNUMMER);

        assertThat(failure(read(answerOf(aRecord().about(sameDigits))))).contains(WRONG_PATIENT);
    }

    @Test
    void takesAPersonWithoutTypeForSomebodyElse() {
        String type = "<c:type>1.2.752.129.2.1.3.1</c:type>";

        assertThat(failure(read(answerOf(MINE).replace(type, "")))).contains(WRONG_PATIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c:documentId>mine</c:documentId>",
                "<c:sourceSystemHSAId>TSTASTA00000-SYS1</c:sourceSystemHSAId>",
                "<c:id>194304247663</c:id>"
            })
    void leavesOutARecordWithoutWhatEveryRecordMustHave_andKeepsTheOthers(String mandatory) {
        String broken = MINE.xml().replace(mandatory, "");
        String blank = MINE.xml().replace(mandatory, mandatory.replaceFirst(">[^<]+<", "> <"));

        assertThat(reading(read(answer(broken))).unusable()).hasSize(1);
        assertThat(reading(read(answer(blank))).unusable()).hasSize(1);
        assertThat(reading(read(answer(broken + blank))).records()).isEmpty();
        Reading reading = reading(read(answer(broken + aRecord().called("whole").xml() + result("OK"))));
        assertThat(reading.records())
                .extracting(record -> record.id().documentId())
                .containsExactly("whole");
        assertThat(reading.unusable())
                .singleElement()
                .satisfies(facts ->
                        assertThat(facts.all(Fact.APPROVED_FOR_PATIENT)).containsExactly("true"));
        assertThat(reading.keeping(record -> false).unusable()).isEqualTo(reading.unusable());
        // Whether the reader may know of it is decided where it is decided whether she may see it.
        assertThat(reading.defects()).isEmpty();
    }

    /** Whoever reads by names alone sees a record that was entered in error, is not for the person or is another unit's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:nullified xmlns:x='urn:example:x'>true</x:nullified>",
                "<nullified xmlns=''>true</nullified>",
                "<c:Nullified>true</c:Nullified>",
                "<x:approvedForPatient xmlns:x='urn:example:x'>false</x:approvedForPatient>",
                "<x:accountableHealthcareProfessional xmlns:x='urn:example:x'/>"
            })
    void leavesOutARecordWithAnotherElementOfTheNameOfWhatDecides(String beside) {
        String approved = "<c:approvedForPatient>";
        String doubtful = MINE.xml().replace(approved, beside + approved);
        assertThat(doubtful).contains(beside);

        Reading reading =
                reading(read(answer(doubtful + aRecord().called("whole").xml() + result("OK"))));

        assertThat(reading.unusable()).hasSize(1);
        assertThat(reading.records())
                .extracting(record -> record.id().documentId())
                .containsExactly("whole");
    }

    @Test
    void keepsARecordWithElementsOfOthers_thatAreCalledAsWhatDecidesNothing() {
        String header = "<c:approvedForPatient>";
        String own = "<x:careContactId xmlns:x='urn:example:x'>1</x:careContactId><x:seen xmlns:x='urn:example:x'/>";

        assertThat(reading(read(answer(MINE.xml().replace(header, own + header) + result("OK"))))
                        .records())
                .hasSize(1);
    }

    @Test
    void keepsARecordThatNamesAnotherSourceSystem_andSaysSo() {
        Reading reading = reading(read(answerOf(aRecord().from("TSTASTA00000-SYS6"), MINE)));

        assertThat(reading.records())
                .extracting(record -> record.id().system().value())
                .containsExactly("TSTASTA00000-SYS6", "TSTASTA00000-SYS1");
        assertThat(reading.defects()).containsExactly(WRONG_SOURCE);
    }

    @Test
    void takesTheSourceSystemForTheSame_inWhateverCase() {
        assertThat(reading(read(answerOf(aRecord().from("tstasta00000-sys1")))).defects())
                .isEmpty();
    }

    @Test
    void failsWhenTheSourceSaysErrorAndGivesNothing() {
        assertThat(failure(read(answer(result("ERROR"))))).contains(RESULT_ERROR);
    }

    @Test
    void keepsWhatTheSourceGaveAlthoughItSaysError() {
        Reading reading = reading(read(answer(MINE.xml() + result("ERROR"))));

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.defects()).containsExactly(RESULT_ERROR);
    }

    @Test
    void isNotWholeWhenTheSourceSaysInfo() {
        Reading reading = reading(read(answer(MINE.xml() + result("INFO"))));

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.defects()).containsExactly(FailureKind.PARTIAL);
    }

    /** What the contract has no place for may be a record in a form that we do not know: the answer would pass for whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c:carePlan><c:carePlanHeader/></c:carePlan>",
                "<carePlan xmlns=''/>",
                "<x:carePlan xmlns:x='urn:example:x'/>",
                "<s:carePlans/>",
                "<s:hasMore>1</s:hasMore>",
                "<x:list xmlns:x='urn:example:x'><s:carePlan/></x:list>",
                "<x:list xmlns:x='urn:example:x'><x:page><s:carePlan/></x:page></x:list>",
                "&lt;s:carePlan/&gt;",
                "<![CDATA[<s:carePlan/>]]>",
                "PHM6Y2FyZVBsYW4vPg=="
            })
    void isNotWholeWithSomethingThatMayBeARecord(String stray) {
        assertThat(failure(read(answer(stray + result("OK"))))).contains(FailureKind.INVALID_RECORD);
        for (String whole : List.of(
                stray + MINE.xml() + result("OK"),
                MINE.xml() + stray + result("OK"),
                MINE.xml() + result("OK") + "\n" + stray)) {
            Reading reading = reading(read(answer(whole)));

            assertThat(reading.records()).hasSize(1);
            assertThat(reading.defects()).containsExactly(FailureKind.INVALID_RECORD);
        }
    }

    /** Older versions and vendors have one elsewhere; it says the same. */
    @Test
    void aResultUnderAnotherNameIsHeard() {
        String misplaced = "<c:result><c:resultCode>%s</c:resultCode></c:result>";

        assertThat(reading(read(answer(MINE.xml() + misplaced.formatted("OK")))).isWhole())
                .isTrue();
        assertThat(reading(read(answer(MINE.xml() + misplaced.formatted("INFO"))))
                        .defects())
                .containsExactly(FailureKind.PARTIAL);
        assertThat(failure(read(answer(misplaced.formatted("ERROR") + result("OK")))))
                .contains(RESULT_ERROR);
    }

    @Test
    void isNotWholeWithWordsBesideTheResponse() {
        for (String place : List.of("<s:GetCarePlansResponse", "</soap:Body>")) {
            String document = answer(MINE.xml() + result("OK")).replace(place, "&lt;s:carePlan/&gt;" + place);

            assertThat(reading(read(document)).defects()).containsExactly(FailureKind.INVALID_RECORD);
        }
    }

    /** A binding makes nothing of it, and its consumer stumbles over the hole. */
    @Test
    void leavesOutARecordThatSaysThatItIsNone() {
        String none = MINE.xml().replaceFirst("carePlan", "carePlan xmlns:i='" + XSI + "' i:nil='%s'");

        assertThat(reading(read(answer(none.formatted("true") + result("OK")))).unusable())
                .hasSize(1);
        assertThat(reading(read(answer(none.formatted("false") + result("OK")))).records())
                .hasSize(1);
    }

    @Test
    void isWholeWithWhatOthersAddOfTheirOwn() {
        String others = "\n<x:more xmlns:x='urn:example:x'>1<c:code>2</c:code></x:more><!-- 3 --><?x 4?>\n";

        assertThat(reading(read(answer(others + MINE.xml() + others + result("OK") + others)))
                        .isWhole())
                .isTrue();
    }

    @Test
    void tellsMixedUpPersonsBeforeEverythingElse() {
        String broken = MINE.xml().replace("<c:documentId>mine</c:documentId>", "");

        assertThat(failure(read(answer(broken + SOMEBODY_ELSES.xml() + result("ERROR")))))
                .contains(WRONG_PATIENT);
    }
}
