package se.samplan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.outcome.FailureKind.WRONG_PATIENT;
import static se.samplan.record.Answers.failure;
import static se.samplan.record.Answers.read;
import static se.samplan.record.Answers.reading;
import static se.samplan.record.Records.aRecord;
import static se.samplan.record.Records.answer;
import static se.samplan.record.Records.result;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;

/** A record concerns exactly one person, however often and wherever it names somebody. */
class OnePersonTest {

    private static final String WHOLE = aRecord().called("whole").xml();
    private static final String MINE = aRecord().called("mine").xml();
    private static final String HERS =
            aRecord().called("hers").about(People.SOMEBODY_ELSE).xml();
    private static final String MY_ID = "<c:id>" + People.ASTA.id() + "</c:id>";
    private static final String HER_ID = "<c:id>" + People.SOMEBODY_ELSE.id() + "</c:id>";
    private static final String MY_TYPE = "<c:type>" + People.ASTA.type().oid() + "</c:type>";
    private static final String HER_TYPE = "<c:type>1.2.752.129.2.1.3.3</c:type>";
    private static final String ME = person(MY_ID + MY_TYPE);
    private static final String HER = person(HER_ID + MY_TYPE);

    @ParameterizedTest
    @MethodSource("namingSomebodyElse")
    void leavesOutARecordThatNamesSomebodyElseAnywhere_andKeepsTheOthers(String record) {
        Reading reading = reading(read(answer(WHOLE + record + result("OK"))));

        assertThat(reading.records()).extracting(kept -> kept.id().documentId()).containsExactly("whole");
        assertThat(reading.defects()).containsExactly(WRONG_PATIENT);
        assertThat(failure(read(answer(record + result("OK"))))).contains(WRONG_PATIENT);
    }

    static List<String> namingSomebodyElse() {
        return List.of(
                MINE.replace(MY_ID, MY_ID + HER_ID),
                MINE.replace(MY_ID, HER_ID + MY_ID),
                MINE.replace(MY_ID, MY_ID + "<x:id xmlns:x=\"urn:x\">194107149207</x:id>"),
                MINE.replace(MY_ID, "<id>194107149207</id>" + MY_ID),
                MINE.replace(MY_TYPE, MY_TYPE + HER_TYPE),
                MINE.replace(MY_TYPE, HER_TYPE + MY_TYPE),
                MINE.replace(ME, ME + HER),
                MINE.replace(ME, HER + ME),
                MINE.replace(ME, ME + person(MY_ID)),
                MINE.replace(ME, ME + person(MY_TYPE)),
                MINE.replace(ME, ME + person(MY_ID + HER_TYPE)),
                MINE.replace(ME, ME + person("")),
                MINE.replace(ME, person("") + ME),
                MINE.replace(ME, ME + person(People.SOMEBODY_ELSE.id())),
                MINE.replace(ME, ME + person(HER_ID.replace("c:id", "c:extension"))),
                MINE.replace(ME, ME + person("<x:id xmlns:x=\"urn:x\">194107149207</x:id>" + MY_TYPE)),
                MINE.replace(ME, ME + "<c:patientId id=\"194107149207\"/>"),
                MINE.replace("</c:carePlanBody>", person(HER_ID.replace("c:id", "c:root")) + "</c:carePlanBody>"),
                MINE.replace("</c:carePlanBody>", "<c:x><c:patientId>her</c:patientId></c:x></c:carePlanBody>"),
                MINE.replace(ME, person(MY_ID + HER + MY_TYPE)),
                MINE.replace(MY_ID, MY_ID.replace("</", HER_ID + "</")),
                MINE.replace(MY_ID, MY_ID.replace("</", HER + "</")),
                MINE.replace(MY_ID, MY_ID.replace("194304247663", "194304247663<c:part>1</c:part>")),
                MINE.replace(
                        "</c:carePlanHeader>", "</c:carePlanHeader><c:carePlanHeader>" + HER + "</c:carePlanHeader>"),
                MINE.replace("</c:carePlanHeader>", HER + "</c:carePlanHeader>"),
                MINE.replace("</c:carePlanBody>", HER + "</c:carePlanBody>"),
                MINE.replace(
                        "</c:carePlanBody>",
                        "<x:y xmlns:x=\"urn:example:x\"><x:z>" + HER + "</x:z></x:y></c:carePlanBody>"),
                MINE.replace("mine</c:documentId>", "mine" + HER + "</c:documentId>"),
                MINE.replace("</s:carePlan>", HERS + "</s:carePlan>"),
                MINE.replace("</c:carePlanBody>", HERS + "</c:carePlanBody>"),
                MINE.replace(ME, ME + namesake("s:patientId", "<s:id>" + HER + "</s:id>")),
                MINE.replace(ME, ME + namesake("c:PatientID", HER_ID + MY_TYPE)),
                MINE.replace(ME, ME + namesake("patientId xmlns=\"urn:x\"", "<id>19410714-9207</id>")),
                MINE.replace(ME, namesake("patientId", "410714-9207") + ME),
                MINE.replace(
                        "</c:carePlanBody>", namesake("s:patientId id=\"194107149207\"", "") + "</c:carePlanBody>"),
                MINE.replace(
                        "</c:carePlanBody>",
                        "<x:y xmlns:x=\"urn:x\">" + namesake("x:patientid", HER_ID) + "</x:y></c:carePlanBody>"),
                HERS.replace("<c:documentId>hers</c:documentId>", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c:id/>", "<c:id> </c:id>", "<c:id></c:id>", ""})
    void aRecordThatNamesNobodyCannotBeRead_andMixesNobodyUp(String id) {
        Reading reading = reading(read(answer(WHOLE + MINE.replace(MY_ID, id) + result("OK"))));

        assertThat(reading.records()).extracting(kept -> kept.id().documentId()).containsExactly("whole");
        assertThat(reading.unusable()).hasSize(1);
        assertThat(reading.defects()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("namingHerTwice")
    void keepsARecordThatNamesTheSamePersonMoreThanOnce(String record) {
        Reading reading = reading(read(answer(record + result("OK"))));

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.defects()).isEmpty();
    }

    static List<String> namingHerTwice() {
        return List.of(
                MINE.replace(ME, ME + ME),
                MINE.replace("</c:carePlanBody>", ME + "</c:carePlanBody>"),
                MINE.replace(ME, ME + namesake("s:patientId", MY_ID)),
                MINE.replace(ME, ME + namesake("patientId", "19430424-7663")),
                MINE.replace(ME, ME + namesake("patientId", "430424-7663")),
                MINE.replace(ME, ME + namesake("s:patientId", "<s:id>4304247663</s:id>")),
                MINE.replace(
                        "</c:carePlanBody>",
                        "<x:patientId xmlns:x=\"urn:example:x\"><x:id>1</x:id></x:patientId></c:carePlanBody>"));
    }

    @ParameterizedTest
    @MethodSource("saidInTwoWays")
    void leavesOutARecordThatSaysInTwoWaysWhoseItIs(String record) {
        Reading reading = reading(read(answer(WHOLE + record + result("OK"))));

        assertThat(reading.records()).extracting(kept -> kept.id().documentId()).containsExactly("whole");
        assertThat(reading.unusable()).hasSize(1);
        assertThat(reading.defects()).isEmpty();
    }

    static List<String> saidInTwoWays() {
        return List.of(
                twice("<c:documentId>mine</c:documentId>", "mine", "other"),
                twice("<c:sourceSystemHSAId>TSTASTA00000-SYS1</c:sourceSystemHSAId>", "SYS1", "SYS2"),
                twice("<c:approvedForPatient>true</c:approvedForPatient>", "true", "false"),
                MINE.replace("</s:carePlan>", MINE + "</s:carePlan>"),
                MINE.replace("</c:carePlanBody>", MINE + "</c:carePlanBody>"));
    }

    @ParameterizedTest
    @MethodSource("saidInTwoSpellings")
    void keepsARecordThatSaysInTwoSpellingsWhoseItIs(String record) {
        Reading reading = reading(read(answer(record + result("OK"))));

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.unusable()).isEmpty();
        assertThat(reading.defects()).isEmpty();
    }

    static List<String> saidInTwoSpellings() {
        String giver = "<c:accountableHealthcareProfessional><c:healthcareProfessionalCareGiverHSAId>%s"
                + "</c:healthcareProfessionalCareGiverHSAId></c:accountableHealthcareProfessional>";
        return List.of(
                MINE.replace(
                        "</c:carePlanHeader>",
                        giver.formatted("556559-4230") + giver.formatted("5565594230") + "</c:carePlanHeader>"),
                twice("<c:sourceSystemHSAId>TSTASTA00000-SYS1</c:sourceSystemHSAId>", "SYS1", "sys1"));
    }

    @Test
    void looksIntoContractsThatNameThePersonInOneElement() {
        String core = "urn:riv:crm:scheduling:1";
        String booking = "<d:timeslotDetail><c:healthcare_facility>TSTASTA00000-SYS1</c:healthcare_facility>"
                + "<c:bookingId>b</c:bookingId><c:subject_of_care>194304247663</c:subject_of_care>MORE</d:timeslotDetail>";
        String response = "<s:Envelope xmlns:s=\"" + Records.SOAP + "\"><s:Body><d:GetSubjectOfCareScheduleResponse"
                + " xmlns:d=\"urn:riv:crm:scheduling:GetSubjectOfCareScheduleResponder:1\" xmlns:c=\"" + core + "\">"
                + booking + "</d:GetSubjectOfCareScheduleResponse></s:Body></s:Envelope>";
        String second = "<c:subject_of_care>" + People.SOMEBODY_ELSE.id() + "</c:subject_of_care>";

        assertThat(bookings(response.replace("MORE", "")).records()).hasSize(1);
        String empty = "<c:subject_of_care/>";
        String attribute = "<c:x><c:subject_of_care extension=\"1\"/></c:x>";
        for (String more : List.of(
                second, "<c:reason>r" + second + "</c:reason>", "<c:x>" + second + "</c:x>", empty, attribute)) {
            assertThat(failure(schedule(response.replace("MORE", more))))
                    .as(more)
                    .contains(WRONG_PATIENT);
        }
    }

    private static Reading bookings(String document) {
        return reading(schedule(document));
    }

    private static Outcome<Reading> schedule(String document) {
        return new AnswerReader(SubjectOfCareSchedule1.description())
                .read(
                        Source.at("TSTASTA00000-SYS1"),
                        Duration.ZERO,
                        document.getBytes(StandardCharsets.UTF_8),
                        "text/xml",
                        Set.of(People.ASTA));
    }

    @Test
    void aRecordUnderALinkedIdentityIsThePersons_andAStrangersIsNot() {
        PersonId before = new PersonId("194307782393", IdentityType.SAMORDNINGSNUMMER);
        String linked = aRecord().called("linked").about(before).xml();
        String document = answer(WHOLE + linked + HERS + result("OK"));

        Reading known = reading(new AnswerReader(CarePlans2.description())
                .read(
                        Source.at("TSTASTA00000-SYS1"),
                        Duration.ZERO,
                        document.getBytes(StandardCharsets.UTF_8),
                        "text/xml",
                        Set.of(People.ASTA, before)));

        assertThat(known.records()).extracting(kept -> kept.id().documentId()).containsExactly("whole", "linked");
        assertThat(known.defects()).containsExactly(WRONG_PATIENT);
        assertThat(reading(read(document)).records())
                .extracting(kept -> kept.id().documentId())
                .containsExactly("whole");
    }

    @Test
    void aCoordinationNumberThatWasAskedForAsAPersonalNumberIsHers_underEitherOid() {
        String id = "194307782393";
        String both = aRecord()
                        .called("own")
                        .about(new PersonId(id, IdentityType.SAMORDNINGSNUMMER))
                        .xml()
                + aRecord()
                        .called("asked")
                        .about(new PersonId(id, IdentityType.PERSONNUMMER))
                        .xml();

        Reading reading = reading(new AnswerReader(CarePlans2.description())
                .read(
                        Source.at("TSTASTA00000-SYS1"),
                        Duration.ZERO,
                        answer(both + result("OK")).getBytes(StandardCharsets.UTF_8),
                        "text/xml",
                        Set.of(new PersonId(id, IdentityType.PERSONNUMMER))));

        assertThat(reading.records()).extracting(kept -> kept.id().documentId()).containsExactly("own", "asked");
        assertThat(reading.defects()).isEmpty();
    }

    private static String twice(String element, String value, String other) {
        return MINE.replace(element, element + element.replace(value, other));
    }

    private static String namesake(String name, String content) {
        return "<" + name + ">" + content + "</" + name.replaceFirst(" .*", "") + ">";
    }

    private static String person(String content) {
        return "<c:patientId>" + content + "</c:patientId>";
    }
}
