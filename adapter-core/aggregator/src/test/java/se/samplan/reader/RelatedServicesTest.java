package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.reader.Cases.AT_U101;
import static se.samplan.reader.Cases.AT_U401;
import static se.samplan.reader.Cases.CONTACTS;
import static se.samplan.reader.Cases.PLANS;
import static se.samplan.reader.Cases.ids;
import static se.samplan.reader.Cases.written;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.merge.MergedAnswer;
import se.samplan.question.Audience;

/** Which related services a reader gets of the records that are shown (INV-K1 to K3). */
class RelatedServicesTest {

    private static final String CHAT = "https://hemsjukvarden.example.org/chatt";
    private static final AccessPolicy LISTED = listing("hemsjukvarden.example.org");

    private static AccessPolicy listing(String host) {
        return new AccessPolicy(Set.of(), false, false, Set.of(host));
    }

    static Set<Audience> personAndAgent() {
        return Set.of(Audience.PERSON, Audience.AGENT);
    }

    @ParameterizedTest
    @MethodSource("personAndAgent")
    void aServiceAtAHostThatIsNotListedIsCutOut_andNothingElse(Audience reader) {
        for (AggregatedContract<?> contract : List.of(PLANS, CONTACTS, CareAgreements1.description())) {
            MergedAnswer without = Cases.of(contract, 9)
                    .changeAll(xml -> xml.replaceAll("(?s)<m2:relatedService>.*?</m2:relatedService>", ""))
                    .seenBy(reader);
            MergedAnswer cut = Cases.of(contract, 9).seenBy(reader);

            assertThat(written(cut)).isEqualTo(written(without)).doesNotContain("relatedService", "https://");
        }
    }

    @ParameterizedTest
    @MethodSource("personAndAgent")
    void aServiceAtAListedHostIsGivenAsItCame(Audience reader) {
        String answer = written(Cases.of(CONTACTS, 9).under(LISTED).seenBy(reader));

        assertThat(answer).contains(CHAT, "Chatta med hemsjukvården").doesNotContain("hemtjansten", "Om hemtjänsten");
        assertThat(answer).doesNotContain("INTERN-MARKÖR");
    }

    @Test
    void itIsGivenToThoseItIsFor() {
        Cases cases = Cases.of(CONTACTS, 9)
                .under(LISTED)
                .change(
                        "SYS4",
                        xml -> xml.replaceFirst(
                                "<m2:audience>person</m2:audience>\\s*<m2:audience>agent</m2:audience>",
                                "<m2:audience> agent<!-- person --></m2:audience>"));

        assertThat(written(cases.seenBy(Audience.AGENT))).contains(CHAT);
        assertThat(written(cases.seenBy(Audience.PERSON))).doesNotContain(CHAT).contains("Om hemsjukvården");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hemsjukvarden.example.org/chatt",
                "javascript:location='https://hemsjukvarden.example.org/'",
                "https://hemsjukvarden.example.org@example.com/",
                "https://hemsjukvarden.example.org.example.com/",
                "https://hemsjukvarden.example.org&#92;@example.com/",
                "https://hemsjukv&#1072;rden.example.org/",
                "https://example.com/?https://hemsjukvarden.example.org/",
                "https://hemsjukvarden.example.org/#pnr=1",
                "https://hemsjukvarden.example.org</m2:address><m2:address>.example.com/",
                "https://<x/>hemsjukvarden.example.org/",
                ""
            })
    void anAddressThatOnlyLooksLikeAListedHostIsNone(String address) {
        Cases cases = Cases.of(CONTACTS, 9).under(LISTED).change("SYS4", xml -> xml.replace(CHAT, address));

        assertThat(written(cases.seenBy(Audience.PERSON)))
                .doesNotContain("Chatta med hemsjukvården")
                .contains("Om hemsjukvården");
        assertThat(written(cases.seenBy(AT_U401))).contains("Chatta med hemsjukvården");
    }

    @Test
    void howeverItIsWritten() {
        String service =
                "<r:relatedService xmlns:r=\"urn:samplan:clinicalprocess:logistics:logistics:3.2\" a='>'><r:kind>form</r:kind>"
                        + "<r:title><![CDATA[</r:relatedService> hemlig]]></r:title><r:address>https://exa&#109;ple.com/<!-- x --></r:address>"
                        + "<r:relatedService><r:address>https://hemsjukvarden.example.org/</r:address></r:relatedService></r:relatedService >";
        Cases cases = Cases.of(CONTACTS, 9)
                .under(LISTED)
                .change(
                        "SYS5",
                        xml -> xml.replace("</f1:fixedContactExtension>", service + "</f1:fixedContactExtension>"));

        assertThat(written(cases.seenBy(Audience.PERSON))).doesNotContain("r:relatedService", "hemlig", "exa&#109;ple");
        // An internal note may stand in a comment.
        assertThat(written(cases.seenBy(Audience.SYSTEM))).contains(service.replace("<!-- x -->", ""));
    }

    @Test
    void staffGetsWhatTheSourceSends() {
        assertThat(written(Cases.of(CONTACTS, 9).seenBy(AT_U401))).contains(CHAT, "INTERN-MARKÖR-C3");
        assertThat(written(Cases.of(PLANS, 9).seenBy(AT_U101))).contains("https://halsocentralen.example.org/");
    }

    @Test
    void aRecordThatIsWithheldTakesItsServiceWithIt() {
        Cases cases = Cases.of(PLANS, 9)
                .under(listing("halsocentralen.example.org"))
                .change("SYS1", xml -> xml.replace("approvedForPatient>true", "approvedForPatient>false"));

        MergedAnswer answer = cases.seenBy(Audience.PERSON);

        assertThat(ids(answer)).doesNotContain("P2");
        assertThat(written(answer)).doesNotContain("halsocentralen");
    }

    /** Notes of staff and services, inside each other and beside each other, in either order. */
    @Test
    void bothKindsOfCutsAreMadeTogether() {
        String note = "<core:internalNotes>hemlig</core:internalNotes>";
        String service =
                "<m2:relatedService xmlns:m2=\"urn:samplan:clinicalprocess:logistics:logistics:3.2\"><m2:address>"
                        + "https://example.com/</m2:address>%s</m2:relatedService>";
        Stream<String> writings = Stream.of(
                note + service.formatted(""),
                service.formatted("") + note,
                service.formatted(note),
                "<core:internalNotes>hemlig" + service.formatted("") + "</core:internalNotes>",
                service.formatted("") + service.formatted(note) + note);
        Cases plain = Cases.of(CONTACTS, 9);

        assertThat(writings).allSatisfy(more -> {
            Cases cases = Cases.of(CONTACTS, 9)
                    .changeAll(xml -> xml.replace("<core:managingCareGiver>", more + "<core:managingCareGiver>"));
            assertThat(written(cases.seenBy(Audience.PERSON))).isEqualTo(written(plain.seenBy(Audience.PERSON)));
        });
    }
}
