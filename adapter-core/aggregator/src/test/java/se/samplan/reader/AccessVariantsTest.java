package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.reader.Cases.AT_U101;
import static se.samplan.reader.Cases.AT_U202;
import static se.samplan.reader.Cases.AT_U401;
import static se.samplan.reader.Cases.CONTACTS;
import static se.samplan.reader.Cases.PLANS;
import static se.samplan.reader.Cases.ids;
import static se.samplan.reader.Cases.told;
import static se.samplan.reader.Cases.written;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.merge.MergedAnswer;
import se.samplan.question.Audience;
import se.samplan.question.Readers;
import se.samplan.samples.messages.stub.Variant;

/** The variants of scenario Asta, section 10, that are about who may see what. */
class AccessVariantsTest {

    private static final AggregatedContract<?> AGREEMENTS = CareAgreements1.description();
    private static final Consents AGREED = Consents.to("RG00", "KH00", "KS00");

    static Set<Audience> personAndAgent() {
        return Set.of(Audience.PERSON, Audience.AGENT);
    }

    @ParameterizedTest
    @MethodSource("personAndAgent")
    void v09_aPlanInItsQuietPeriodIsAsIfItWereNotThere(Audience reader) {
        MergedAnswer quiet = quietPeriod().seenBy(reader);
        MergedAnswer never = Cases.of(PLANS, 9)
                .change("SYS2", xml -> xml.replaceFirst("(?s)<([a-z]+):carePlan>.*</\\1:carePlan>", ""))
                .seenBy(reader);

        assertThat(ids(quiet)).containsExactly("P5", "P4", "P2", "P1");
        assertThat(written(quiet)).isEqualTo(written(never)).doesNotContain("TSTASTA00000-SYS2");
        assertThat(quiet.outcomes()).usingRecursiveComparison().isEqualTo(never.outcomes());
        assertThat(quiet.isComplete()).isTrue();
    }

    @Test
    void v09_staffSeesAPlanInItsQuietPeriod() {
        assertThat(ids(quietPeriod().seenBy(AT_U202))).contains("P3");
        assertThat(ids(quietPeriod().checkedBy(new Blocks(), AGREED).seenBy(AT_U401)))
                .contains("P3");
    }

    @ParameterizedTest
    @MethodSource("personAndAgent")
    void v10_internalNotesAreCutOut_andNothingElse(Audience reader) {
        for (AggregatedContract<?> contract : Set.of(CONTACTS, AGREEMENTS)) {
            MergedAnswer whole = Cases.of(contract, 9)
                    .changeAll(xml -> xml.replaceAll("<core:internalNotes>[^<]*</core:internalNotes>", ""))
                    .seenBy(reader);
            MergedAnswer cut = Cases.of(contract, 9).seenBy(reader);

            assertThat(written(cut)).isEqualTo(written(whole)).doesNotContain("internalNotes", "INTERN-MARKÖR");
        }
    }

    /** However it is written: empty, with attributes, CDATA, comments and children, and in the team. */
    @ParameterizedTest
    @MethodSource("personAndAgent")
    void v10_internalNotesAreCutOut_howeverTheyAreWritten(Audience reader) {
        Cases cases = Cases.of(CONTACTS, 9)
                .change(
                        "SYS1",
                        xml -> xml.replaceFirst(
                                "<core:internalNotes>[^<]*</core:internalNotes>", "<core:internalNotes/>"))
                .change(
                        "SYS4",
                        xml -> xml.replaceFirst(
                                "<core:internalNotes>[^<]*</core:internalNotes>",
                                "<n:internalNotes xmlns:n=\"urn:riv:coreprocess:residentparticipation:residentparticipation:1\" a='>'>"
                                        + "å<![CDATA[</n:internalNotes>INTERN-MARKÖR]]><!-- INTERN-MARKÖR -->"
                                        + "<n:internalNotes>INTERN-MARKÖR</n:internalNotes></n:internalNotes >"))
                .change(
                        "SYS5",
                        xml -> xml.replace(
                                "</svc:careManager>",
                                "<core:careTeam><core:name>Team åäö</core:name><core:internalNotes>INTERN-MARKÖR-TEAM"
                                        + "</core:internalNotes></core:careTeam></svc:careManager>"));

        MergedAnswer answer = cases.seenBy(reader);

        assertThat(ids(answer)).hasSize(4);
        assertThat(written(answer))
                .doesNotContain("internalNotes", "INTERN-MARKÖR")
                .contains("<core:careTeam><core:name>Team åäö</core:name></core:careTeam></svc:careManager>")
                .contains("externalNotes");
    }

    /** A program that reads by names finds it in whatever namespace a source has put it. */
    @ParameterizedTest
    @MethodSource("personAndAgent")
    void v10_internalNotesAreCutOut_whereverTheirNameStands(Audience reader) {
        for (String name : List.of("svc:internalNotes", "core:InternalNotes", "internalNotes", "core:internalnotes")) {
            String written = written(Cases.of(CONTACTS, 9)
                    .changeAll(xml -> xml.replace("core:internalNotes", name))
                    .seenBy(reader));

            assertThat(written).as(name).doesNotContain("INTERN-MARKÖR").contains("externalNotes");
        }
    }

    @Test
    void v10_staffHasInternalNotes() {
        assertThat(written(Cases.of(CONTACTS, 9).seenBy(AT_U101))).contains("INTERN-MARKÖR-C1", "INTERN-MARKÖR-C2");
    }

    @Test
    void v11_blockedRecordsAreForTheirUnitAndForThePersonOnly() {
        Cases cases = Cases.of(PLANS, 9)
                .checkedBy(new Blocks().inner("RG00", "U202", "20260116000000").outer("KH00"), AGREED);

        MergedAnswer elsewhere = cases.seenBy(AT_U101);
        assertThat(ids(elsewhere)).containsExactlyInAnyOrder("P1", "P2");
        assertThat(written(elsewhere)).doesNotContain("TSTASTA00000-SYS2", "TSTASTA00000-SYS4");
        assertThat(told(elsewhere)).isEqualTo(Map.of("SYS2", "SP-BLOCKED"));
        assertThat(ids(cases.seenBy(AT_U202))).contains("P3").doesNotContain("P4");
        assertThat(ids(cases.seenBy(AT_U401))).contains("P4").doesNotContain("P3");
        assertThat(ids(cases.seenBy(Audience.PERSON))).hasSize(5);
        assertThat(ids(cases.seenBy(Audience.AGENT))).hasSize(5);
    }

    @Test
    void v11_aBlockBeginsWhenItBegins_andConcernsARecordOfUnknownTime() {
        Blocks later = new Blocks().inner("RG00", "U202", "20260117000000");

        assertThat(ids(Cases.of(PLANS, 9).checkedBy(later, AGREED).seenBy(AT_U101)))
                .contains("P3");
        assertThat(ids(Cases.of(PLANS, 9)
                        .change("SYS2", xml -> xml.replace("authorTime>20260116114500", "authorTime>20260116"))
                        .checkedBy(later, AGREED)
                        .seenBy(AT_U101)))
                .doesNotContain("P3");
    }

    @Test
    void v14_aPlanWithoutCareUnitIsNotShared_butShownToOwnerAndPerson() {
        Cases cases = Cases.of(PLANS, Variant.of("V-14")).checkedBy(new Blocks(), AGREED);

        MergedAnswer shared = cases.seenBy(AT_U401);
        assertThat(ids(shared)).doesNotContain("P2").contains("P1", "P3", "P4");
        assertThat(told(shared)).isEqualTo(Map.of("SYS1", "SP-WITHHELD"));
        assertThat(ids(cases.seenBy(AT_U101))).contains("P2");
        assertThat(ids(cases.seenBy(Audience.PERSON))).contains("P2");
    }

    @Test
    void v15_withoutConsentOthersRecordsAreWithheld_withAReasonToStaff() {
        Cases cases = Cases.of(PLANS, 9).checkedBy(new Blocks(), Consents.to());

        MergedAnswer answer = cases.seenBy(AT_U101);

        assertThat(ids(answer)).doesNotContain("P4");
        assertThat(told(answer)).isEqualTo(Map.of("SYS4", "SP-NO-CONSENT"));
    }

    @Test
    void v15_emergencyAccessReturnsThem_andIsReportedAsSuch() {
        Cases cases = Cases.of(PLANS, 9).checkedBy(new Blocks(), Consents.to());

        MergedAnswer answer = cases.seenBy(Readers.inEmergency(AT_U101));

        assertThat(ids(answer)).contains("P4");
        assertThat(cases.reports)
                .singleElement()
                .satisfies(report -> assertThat(report.byEmergency()).isEqualTo(1));
    }

    @Test
    void v16_socialCareIsWithheldFromARegionsStaff_withoutATrace() {
        Cases plans = Cases.of(PLANS, 9).checkedBy(new Blocks(), AGREED);
        Cases contacts = Cases.of(CONTACTS, 9).checkedBy(new Blocks(), AGREED);

        assertThat(ids(plans.seenBy(AT_U101))).containsExactly("P4", "P3", "P2", "P1");
        assertThat(told(plans.seenBy(AT_U101))).isEmpty();
        assertThat(written(contacts.seenBy(AT_U101)))
                .contains("INTERN-MARKÖR-C3")
                .doesNotContain("TSTASTA00000-KS00", "INTERN-MARKÖR-C4");
    }

    @Test
    void v16_switchedOnItIsReturned_andReportedAsSuch() {
        AccessPolicy on = new AccessPolicy(Set.of(Cases.hsa("KS00")), true, false);
        Cases cases = Cases.of(PLANS, 9).under(on).checkedBy(new Blocks(), AGREED);

        MergedAnswer answer = cases.seenBy(AT_U101);

        assertThat(ids(answer)).containsExactly("P5", "P4", "P3", "P2", "P1");
        assertThat(cases.reports)
                .singleElement()
                .satisfies(report -> assertThat(report.byPolicy()).isEqualTo(1));
    }

    private static Cases quietPeriod() {
        return Cases.of(PLANS, Variant.of("V-09"));
    }
}
