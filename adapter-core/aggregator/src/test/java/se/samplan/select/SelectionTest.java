package se.samplan.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.samplan.record.PlanAnswers.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareContacts3;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Contracts;
import se.samplan.contract.Fact;
import se.samplan.contract.RecordOrder;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Filters;
import se.samplan.record.Facts;
import se.samplan.record.PlanAnswers;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

class SelectionTest {

    private static final Selection PLANS = new Selection(CarePlans2.description());
    private static final Selection CARE_CONTACTS = new Selection(CareContacts3.description());
    private static final String SYS1 = "TSTASTA00000-SYS1";
    private static final String SYS2 = "TSTASTA00000-SYS2";
    private static final String UUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    /** A filter, what it is compared with, and whether that is met. */
    static List<Arguments> filters() {
        return List.of(
                arguments(units("U101"), with(Fact.CARE_UNIT, "u101"), true),
                arguments(units("U101", "U102"), with(Fact.CARE_UNIT, "U102"), true),
                arguments(units("U101"), with(Fact.CARE_UNIT, "U1011"), false),
                arguments(units("U101"), with(Fact.CARE_GIVER, "U101"), false),
                arguments(givers("VG1"), with(Fact.CARE_GIVER, "vg1"), true),
                arguments(givers("VG1"), with(Fact.CARE_UNIT, "VG1"), false),
                arguments(givers("5565594230"), with(Fact.CARE_GIVER, "556559-4230"), true),
                arguments(givers("556559-4230"), with(Fact.CARE_GIVER, "165565594230"), true),
                arguments(givers("5565594230"), with(Fact.CARE_GIVER, "194307782393"), false),
                arguments(contacts("K1"), with(Fact.CARE_CONTACT, "K1"), true),
                arguments(contacts("K1"), with(Fact.CARE_CONTACT, "k1"), false),
                arguments(types("UTSP"), with(Fact.TYPE, "VP", "UTSP"), true),
                arguments(types("SIP"), with(Fact.TYPE, "VP"), false),
                arguments(process("1.2.3", "H1"), ofProcess("1.2.3", "H1"), true),
                arguments(process("1.2.3", "H1"), ofProcess("1.2.3", "H2"), false),
                arguments(process("1.2.3", "H1"), ofProcess("1.2.4", "H1"), false),
                arguments(process("1.2.3", "H1"), with(Fact.CARE_PROCESS_ROOT, "1.2.3"), false),
                arguments(process("1.2.3", "H1"), with(Fact.CARE_PROCESS, "H1"), false),
                arguments(process(UUID), with(Fact.CARE_PROCESS_ROOT, UUID), true),
                arguments(process(UUID), with(Fact.CARE_PROCESS_ROOT, UUID.toUpperCase(Locale.ROOT)), true),
                arguments(process(UUID), ofProcess(UUID, "H1"), false),
                arguments(process(UUID), with(Fact.CARE_PROCESS, UUID), false),
                arguments(statuses("active", "onHold"), with(Fact.STATUS, "onHold"), true),
                arguments(statuses("active"), with(Fact.STATUS, "completed"), false),
                arguments(prominences("overview"), with(Fact.PROMINENCE, "overview"), true),
                arguments(prominences("overview"), with(Fact.PROMINENCE, "detail"), false),
                arguments(prominences("overview"), with(Fact.TYPE, "SIP"), true),
                arguments(prominences("overview"), with(Fact.TYPE, "VP", "SUMP"), true),
                arguments(prominences("detail"), with(Fact.TYPE, "VP"), true),
                arguments(prominences("detail"), with(Fact.TYPE, "utr"), false),
                arguments(spheres("joint"), with(Fact.CARE_SPHERE, "joint"), true),
                arguments(spheres("joint"), with(Fact.CARE_SPHERE, "healthcare"), false),
                arguments(goals("achieved"), with(Fact.GOAL_STATUS, "active", "achieved"), true),
                arguments(goals("achieved"), with(Fact.GOAL_STATUS, "active", "notAchieved"), false),
                arguments(topics("doseBagSupply"), with(Fact.TOPIC, "meals", "doseBagSupply"), true),
                arguments(topics("doseBagSupply"), with(Fact.TOPIC, "dosebagsupply"), false),
                arguments(responsible("emilia ström"), with(Fact.RESPONSIBLE, "staff", "Emilia Ström"), true),
                arguments(responsible(" emilia ström\t"), with(Fact.RESPONSIBLE, "Emilia Ström"), true),
                arguments(units(" u1 "), with(Fact.CARE_UNIT, "U1"), true),
                arguments(responsible("patient"), with(Fact.RESPONSIBLE, "patient"), true),
                arguments(responsible("Emilia"), with(Fact.RESPONSIBLE, "Emilia Ström"), false),
                arguments(responsible("tstasta-p1"), with(Fact.PARTICIPANT, "TSTASTA-P1"), true),
                arguments(responsible("tstasta-p1"), with(Fact.STAFF, "TSTASTA-P1"), true),
                arguments(text("dos påsar"), with(Fact.TEXT, "Dospåsar"), true),
                arguments(text("dospasar"), with(Fact.TEXT, "Dospåsar"), false),
                arguments(changedSince("20260101000000"), with(Fact.LAST_UPDATED, "20260101000000"), true),
                arguments(changedSince("20260101000000"), with(Fact.LAST_UPDATED, "20251231235959"), false),
                arguments(changedSince("20260101000000"), with(Fact.AUTHOR_TIME, "20260102000000"), true),
                arguments(changedSince("20260101000000"), with(Fact.DOCUMENT_TIME, "20260102000000"), true));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void comparesAFilterWithItsFact(Filters filters, Facts facts, boolean met) {
        assertThat(PLANS.wanted(filters).test(facts)).isEqualTo(met);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void leavesOutARecordThatDoesNotStateWhatAFilterNeeds(Filters filters, Facts facts, boolean met) {
        assertThat(PLANS.wanted(filters).test(new Facts(Map.of()))).isFalse();
    }

    @Test
    void takesTheStatedTimeOfChangeBeforeTheOthers() {
        Facts old = facts(
                Map.of(Fact.LAST_UPDATED, List.of("20250101000000"), Fact.AUTHOR_TIME, List.of("20260601000000")));

        assertThat(PLANS.wanted(changedSince("20260101000000")).test(old)).isFalse();
    }

    @Test
    void wantsEveryFilterMet() {
        Filters both = new FiltersToTry().units("U1").statuses("active").build();

        assertThat(PLANS.wanted(both)
                        .test(facts(Map.of(Fact.CARE_UNIT, List.of("U1"), Fact.STATUS, List.of("active")))))
                .isTrue();
        assertThat(PLANS.wanted(both).test(with(Fact.CARE_UNIT, "U1"))).isFalse();
    }

    @Test
    void wantsEverythingWithoutFilters() {
        assertThat(PLANS.wanted(Filters.NONE).test(new Facts(Map.of()))).isTrue();
    }

    /** From, to, and whether the days 10 to 20 March overlap. */
    static List<Arguments> validities() {
        return List.of(
                arguments("20260301", "20260309", false),
                arguments("20260301", "20260310", true),
                arguments("20260320", "20260331", true),
                arguments("20260321", "20260331", false),
                arguments("20260301", "20260331", true),
                arguments("20260315", "", true),
                arguments("20260321", "", false),
                arguments("", "20260310", true),
                arguments("", "20260309", false),
                arguments("", "", false));
    }

    @ParameterizedTest
    @MethodSource("validities")
    void takesAnEndThatIsNotStatedAsOpen(String from, String to, boolean overlaps) {
        Map<Fact, List<String>> values = new EnumMap<>(Fact.class);
        if (!from.isEmpty()) {
            values.put(Fact.VALID_FROM, List.of(from));
        }
        if (!to.isEmpty()) {
            values.put(Fact.VALID_TO, List.of(to));
        }

        assertThat(PLANS.wanted(validity("20260310", "20260320")).test(facts(values)))
                .isEqualTo(overlaps);
    }

    @Test
    void takesABookedTimeAsValidOnItsDay() {
        Facts booked = with(Fact.START_TIME, "20260310235900");

        assertThat(PLANS.wanted(validity("20260310", "20260310")).test(booked)).isTrue();
        assertThat(PLANS.wanted(validity("20260311", "20260311")).test(booked)).isFalse();
        assertThat(PLANS.wanted(validity("20260309", "20260309")).test(booked)).isFalse();
    }

    @Test
    void takesTheUnitThatIsAskedForItself_whereSourcesAreUnits() {
        Selection booked = new Selection(SubjectOfCareSchedule1.description());

        assertThat(booked.wanted(units("u101")).test(with(Fact.SOURCE_SYSTEM, "U101")))
                .isTrue();
        assertThat(PLANS.wanted(units("u101")).test(with(Fact.SOURCE_SYSTEM, "U101")))
                .isFalse();
    }

    /** Each contract with the facts that its period is matched against (contract tables). */
    static List<Arguments> periods() {
        return List.of(
                arguments(CarePlans2.description(), Set.of(Fact.DOCUMENT_TIME)),
                arguments(CareDocumentation2.description(), Set.of(Fact.DOCUMENT_TIME, Fact.AUTHOR_TIME)),
                arguments(CareDocumentation3.description(), Set.of(Fact.DOCUMENT_TIME, Fact.OTHER_TIME)),
                arguments(CareAgreements1.description(), Set.of(Fact.AGREED_DATE)),
                arguments(CareManagers1.description(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void matchesAPeriodAgainstTheTimesOfTheContract(AggregatedContract<?> contract, Set<Fact> times) {
        Filters days = new FiltersToTry().period("20260310", "20260320").build();
        Selection selection = new Selection(contract);

        for (Fact fact :
                Set.of(Fact.DOCUMENT_TIME, Fact.OTHER_TIME, Fact.AGREED_DATE, Fact.AUTHOR_TIME, Fact.LAST_UPDATED)) {
            boolean counts = times.contains(fact);
            assertThat(selection.wanted(days).test(with(fact, "20260309235959")))
                    .isFalse();
            assertThat(selection.wanted(days).test(with(fact, "20260310000000")))
                    .isEqualTo(counts);
            assertThat(selection.wanted(days).test(with(fact, "20260320235959")))
                    .isEqualTo(counts);
            assertThat(selection.wanted(days).test(with(fact, "20260321000000")))
                    .isFalse();
            assertThat(selection.wanted(days).test(with(fact, "20200101000000", "20260315120000")))
                    .isEqualTo(counts);
        }
    }

    /**
     * Registered, start and end of a care contact, and whether the period of 10 to 20 March takes it (GetCareContacts 3.0,
     * section 3, rows a to e).
     */
    static List<Arguments> careContacts() {
        return List.of(
                arguments("20260309235959", "", "", false),
                arguments("20260310000000", "", "", true),
                arguments("20260320235959", "", "", true),
                arguments("20260321000000", "", "", false),
                arguments("20260301090000", "20260301080000", "20260301080000", false),
                arguments("20260301090000", "20260315080000", "20260315080000", true),
                arguments("20260301090000", "20260401080000", "20260401080000", true),
                arguments("20260315090000", "20260401080000", "20260401080000", true),
                arguments("20260321090000", "20260401080000", "20260401080000", false),
                arguments("20260301090000", "20260225080000", "20260309120000", false),
                arguments("20260301090000", "20260225080000", "20260310000000", true),
                arguments("20260401090000", "20260225080000", "20260309120000", true),
                arguments("20260301090000", "20260225080000", "", true),
                arguments("20260401090000", "20260320080000", "", true),
                arguments("20260401090000", "20260321080000", "", false),
                arguments("20260401090000", "", "20260325080000", true),
                arguments("20260301090000", "", "20260310080000", true),
                arguments("20260301090000", "", "20260309080000", false),
                arguments("2026", "", "", true));
    }

    @ParameterizedTest
    @MethodSource("careContacts")
    void matchesAPeriodAgainstTheDaysOfACareContact(String registered, String start, String end, boolean taken) {
        Map<Fact, List<String>> values = new EnumMap<>(Fact.class);
        values.put(Fact.AUTHOR_TIME, List.of(registered));
        if (!start.isEmpty()) {
            values.put(Fact.START_TIME, List.of(start));
        }
        if (!end.isEmpty()) {
            values.put(Fact.END_TIME, List.of(end));
        }

        assertThat(CARE_CONTACTS
                        .wanted(new FiltersToTry()
                                .period("20260310", "20260320")
                                .build())
                        .test(facts(values)))
                .isEqualTo(taken);
    }

    @Test
    void takesACareContactWithoutAnyTimeForNoDay() {
        assertThat(CARE_CONTACTS
                        .wanted(new FiltersToTry()
                                .period("19000101", "20991231")
                                .build())
                        .test(new Facts(Map.of())))
                .isFalse();
    }

    @Test
    void asksForACareContactByTheIdOfItsRecord() {
        assertThat(CARE_CONTACTS.wanted(contacts("K1")).test(with(Fact.DOCUMENT_ID, "K1")))
                .isTrue();
        assertThat(CARE_CONTACTS.wanted(contacts("K1")).test(with(Fact.CARE_CONTACT, "K1")))
                .isFalse();
    }

    @Test
    void takesACareContactAsValidFromItsStartToItsEnd_andOneWithoutEndAsGoingOn() {
        Facts stay =
                facts(Map.of(Fact.START_TIME, List.of("20260301080000"), Fact.END_TIME, List.of("20260310120000")));
        Facts goesOn = with(Fact.START_TIME, "20260301080000");

        assertThat(CARE_CONTACTS.wanted(validity("20260305", "20260306")).test(stay))
                .isTrue();
        assertThat(CARE_CONTACTS.wanted(validity("20260311", "20260312")).test(stay))
                .isFalse();
        assertThat(CARE_CONTACTS.wanted(validity("20260311", "20260312")).test(goesOn))
                .isTrue();
        assertThat(CARE_CONTACTS.wanted(validity("20260227", "20260228")).test(goesOn))
                .isFalse();
    }

    @Test
    void takesNoFactOfTheKeysAwayWithTheDetails() {
        for (AggregatedContract<?> contract : Contracts.all()) {
            assertThat(contract.selection().details().keySet())
                    .as(contract.publication().name())
                    .doesNotContainAnyElementsOf(contract.facts().keySet());
        }
    }

    @Test
    void keepsWhatASourceShouldNotHaveSentOut_andLeavesItsOutcomeOtherwiseAsItIs() {
        String mine = plan(SYS1, "a", professional("U1"), "");
        String other = plan(SYS1, "b", professional("U2"), "");
        Outcome<Reading> late = new Outcome.Late<>(Source.at(SYS2), Duration.ofSeconds(1));
        Outcome<Reading> failed = Outcome.Failed.of(Source.at(SYS2), Duration.ZERO, FailureKind.FAULT);

        List<Outcome<Reading>> kept =
                PLANS.keep(units("U1"), List.of(PlanAnswers.from(SYS1, mine, other), late, failed));

        assertThat(PlanAnswers.records(kept.get(0)))
                .singleElement()
                .satisfies(record -> assertThat(record.id().documentId()).isEqualTo("a"));
        assertThat(kept.subList(1, 3)).containsExactly(late, failed);
    }

    @Test
    void doesNothingWithoutFilters() {
        List<Outcome<Reading>> outcomes = List.of(PlanAnswers.from(SYS1, plan(SYS1, "a", "", "")));

        assertThat(PLANS.keep(Filters.NONE, outcomes)).isSameAs(outcomes);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void givesTheSameRecords_beforeMergingAndAfter_onceAndTwice(Filters filters, Facts facts, boolean met) {
        List<Outcome<Reading>> outcomes = asta();
        List<SourceRecord> after = RecordMerge.merge(outcomes, RecordOrder.BY_IMPORTANCE).records().stream()
                .filter(record -> PLANS.wanted(filters).test(record.facts()))
                .toList();

        List<Outcome<Reading>> once = PLANS.keep(filters, outcomes);

        assertThat(RecordMerge.merge(once, RecordOrder.BY_IMPORTANCE).records()).isEqualTo(after);
        assertThat(ids(RecordMerge.merge(PLANS.keep(filters, once), RecordOrder.BY_IMPORTANCE)))
                .isEqualTo(ids(RecordMerge.merge(once, RecordOrder.BY_IMPORTANCE)));
    }

    /** A filter of Asta's plans at step 9, and those that meet it. */
    static List<Arguments> astasPlans() {
        return List.of(
                arguments(topics("doseBagSupply"), Set.of("P4", "P5")),
                arguments(types("GP"), Set.of("P5")),
                arguments(spheres("socialCare"), Set.of("P5")),
                arguments(units("tstasta00000-u501"), Set.of("P5")),
                arguments(responsible("Eva Lennartsson"), Set.of("P4", "P5")),
                arguments(goals("partlyAchieved"), Set.of("P4")),
                arguments(goals("noProgress"), Set.of("P2")),
                arguments(text("DOSPÅSAR"), Set.of("P4")),
                arguments(validity("20260729", "20260729"), Set.of("P2", "P5")));
    }

    @ParameterizedTest
    @MethodSource("astasPlans")
    void findsAstasPlans(Filters filters, Set<String> found) {
        assertThat(ids(RecordMerge.merge(PLANS.keep(filters, asta()), RecordOrder.BY_IMPORTANCE)))
                .containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void searchesNoInternalNotes() {
        assertThat(Contracts.all())
                .flatExtracting(contract -> contract.allFacts().keySet())
                .noneMatch(path -> path.steps().stream()
                        .anyMatch(step -> step.getLocalPart().equals("internalNotes")));
    }

    /** Every kind of detail is at a place where a record of the story has it. */
    @Test
    void findsEveryDetailInTheStory() {
        Set<Fact> found = EnumSet.noneOf(Fact.class);
        for (Outcome<Reading> outcome : asta()) {
            PlanAnswers.records(outcome)
                    .forEach(record -> found.addAll(record.facts().values().keySet()));
        }

        assertThat(found).contains(Fact.GOAL_STATUS, Fact.TOPIC, Fact.RESPONSIBLE, Fact.PARTICIPANT, Fact.TEXT);
    }

    @ParameterizedTest
    @MethodSource("contractsOfTheStory")
    void findsTextsInEveryContractOfTheStory(AggregatedContract<?> contract, String file, Set<Fact> expected) {
        Set<Fact> found = EnumSet.noneOf(Fact.class);
        for (String system : List.of("SYS1", "SYS2", "SYS4")) {
            sample(system, file)
                    .map(answer -> PlanAnswers.read(contract, "TSTASTA00000-" + system, answer))
                    .ifPresent(outcome -> PlanAnswers.records(outcome)
                            .forEach(record ->
                                    found.addAll(record.facts().values().keySet())));
        }

        assertThat(found).containsAll(expected);
    }

    static List<Arguments> contractsOfTheStory() {
        return List.of(
                arguments(
                        CareAgreements1.description(),
                        "GetCareAgreements.xml",
                        Set.of(Fact.TEXT, Fact.TOPIC, Fact.RESPONSIBLE, Fact.AGREED_DATE)),
                arguments(CareManagers1.description(), "GetCareManagers.xml", Set.of(Fact.RESPONSIBLE, Fact.STAFF)),
                arguments(CareContacts3.description(), "GetCareContacts.xml", Set.of(Fact.TEXT, Fact.RESPONSIBLE)),
                arguments(CareDocumentation3.description(), "GetCareDocumentation.xml", Set.of(Fact.TEXT)),
                arguments(CareDocumentation2.description(), "GetCareDocumentation-2.1.xml", Set.of(Fact.TEXT)));
    }

    private static List<String> ids(MergedAnswer answer) {
        return answer.records().stream().map(record -> record.id().documentId()).toList();
    }

    /** What Asta's five systems answer at step 9, one of them twice. */
    private static List<Outcome<Reading>> asta() {
        List<Outcome<Reading>> outcomes = new ArrayList<>();
        for (String system : List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "SYS4")) {
            sample(system, "GetCarePlans.xml")
                    .ifPresent(answer ->
                            outcomes.add(PlanAnswers.read(CarePlans2.description(), "TSTASTA00000-" + system, answer)));
        }
        return outcomes;
    }

    private static Optional<byte[]> sample(String system, String file) {
        String name = "/samples/asta/step-9/" + system + "/" + file;
        try (InputStream in = SelectionTest.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String professional(String unit) {
        return "<c:accountableHealthcareProfessional><c:healthcareProfessionalCareUnitHSAId>" + unit
                + "</c:healthcareProfessionalCareUnitHSAId></c:accountableHealthcareProfessional>";
    }

    private static Facts ofProcess(String root, String extension) {
        return facts(Map.of(Fact.CARE_PROCESS_ROOT, List.of(root), Fact.CARE_PROCESS, List.of(extension)));
    }

    private static Facts with(Fact fact, String... values) {
        return facts(Map.of(fact, List.of(values)));
    }

    private static Facts facts(Map<Fact, List<String>> values) {
        return new Facts(values);
    }

    private static Filters units(String... ids) {
        return new FiltersToTry().units(ids).build();
    }

    private static Filters givers(String... ids) {
        return new FiltersToTry().givers(ids).build();
    }

    private static Filters contacts(String... ids) {
        return new FiltersToTry().contacts(ids).build();
    }

    private static Filters types(String... codes) {
        return new FiltersToTry().types(codes).build();
    }

    private static Filters process(String root, String extension) {
        return new FiltersToTry().process(root, Optional.of(extension)).build();
    }

    private static Filters process(String root) {
        return new FiltersToTry().process(root, Optional.empty()).build();
    }

    private static Filters statuses(String... codes) {
        return new FiltersToTry().statuses(codes).build();
    }

    private static Filters prominences(String... codes) {
        return new FiltersToTry().prominences(codes).build();
    }

    private static Filters spheres(String... codes) {
        return new FiltersToTry().spheres(codes).build();
    }

    private static Filters validity(String from, String to) {
        return new FiltersToTry().validity(from, to).build();
    }

    private static Filters goals(String... codes) {
        return new FiltersToTry().goals(codes).build();
    }

    private static Filters topics(String... codes) {
        return new FiltersToTry().topics(codes).build();
    }

    private static Filters responsible(String... parties) {
        return new FiltersToTry().responsible(parties).build();
    }

    private static Filters text(String words) {
        return new FiltersToTry().text(words).build();
    }

    private static Filters changedSince(String time) {
        return new FiltersToTry().changedSince(time).build();
    }
}
