package se.samplan.samples.messages.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Nothing in the messages may belong to a real person, organisation or telephone (scenario, sections 2 and 12). */
class SafeIdentifiersTest {

    private static final String ASTA = "194304247663";
    private static final String ISOLATION = "194107149207";
    private static final String COORDINATION = "194307782393";
    private static final String RESERVE = "991945000023";
    private static final String NATIONAL_AGGREGATOR = "5565594230";

    private static final Set<String> HSA_SUFFIXES = Set.of(
            "RG00", "KH00", "KS00", "U101", "U201", "U202", "U301", "U401", "U501", "U502", "SYS1", "SYS2", "SYS3",
            "SYS4", "SYS5", "SYS6", "P101", "P102", "P201", "P202", "P301", "P401", "P501", "P502");

    private static final Set<String> PHONES = Set.of(
            "08-46500400",
            "08-46500401",
            "08-46500402",
            "070-1740605",
            "070-1740606",
            "070-1740607",
            "070-1740608",
            "070-1740609");

    private static final Pattern PERSON_LIKE =
            Pattern.compile("(?<!\\d)(?:\\d{6}[-+]\\d{4}|\\d{8}-\\d{4}|\\d{10}|\\d{12})(?!\\d)");
    private static final Pattern HSA_LIKE = Pattern.compile("\\b[A-Z]{2}[A-Z0-9]{8,10}-([A-Z0-9]+)");
    private static final Pattern PHONE_LIKE = Pattern.compile("(?<![\\d-])(?:\\+46|0)\\d{1,3}[- ]\\d[\\d ]{4,}");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@(\\S+)");

    /** Read once: there are many messages. */
    private static final List<Element> LEAVES = Samples.messages().stream()
            .flatMap(path -> Samples.leaves(Samples.read(path).getDocumentElement()).stream())
            .toList();

    @Test
    void noNumberPassesTheCheckDigitTestButThoseOfTheScenario() {
        assertThat(texts().flatMap(text -> matches(PERSON_LIKE, text))
                        .map(match -> match.group().replaceAll("\\D", ""))
                        .filter(SafeIdentifiersTest::passesCheckDigit))
                .containsOnly(ASTA, NATIONAL_AGGREGATOR, ISOLATION, COORDINATION);
    }

    @Test
    void theCheckDigitTestFindsANumberThatIsHidden() {
        assertThat(passesCheckDigit("191212121212")).isTrue();
        assertThat(passesCheckDigit("194304247664")).isFalse();
    }

    @Test
    void theStoryIsAboutAstaAlone() {
        assertThat(Samples.messages().stream()
                        .filter(path -> !path.startsWith("variants/"))
                        .map(path -> String.join(" ", Samples.texts(path))))
                .isNotEmpty()
                .noneMatch(text -> Stream.of(ISOLATION, COORDINATION, RESERVE).anyMatch(text::contains));
    }

    @Test
    void aPersonsNumberStandsOnlyWhereAPatientIsNamed() {
        Map<String, Set<String>> allowed = Map.of(
                "id", Set.of("patientId"),
                "extension", Set.of("patientId"),
                "subject_of_care", Set.of("timeslotDetail", "GetSubjectOfCareSchedule"),
                "actorId", Set.of("Actor"),
                "registeredResidentIdentification", Set.of("engagement"));
        for (Element leaf : LEAVES.stream()
                .filter(leaf ->
                        Stream.of(ASTA, ISOLATION, COORDINATION, RESERVE).anyMatch(leaf.getTextContent()::contains))
                .toList()) {
            assertThat(allowed.getOrDefault(leaf.getLocalName(), Set.of()))
                    .as(leaf.getLocalName())
                    .contains(leaf.getParentNode().getLocalName());
        }
    }

    @Test
    void everyHsaIdIsOneOfTheStorys() {
        List<MatchResult> found = texts().flatMap(text -> matches(HSA_LIKE, text))
                .filter(match -> !match.group().startsWith("INTERN-"))
                .toList();
        assertThat(found).isNotEmpty();
        assertThat(found).allSatisfy(match -> {
            assertThat(match.group()).startsWith("TSTASTA00000-");
            assertThat(HSA_SUFFIXES).contains(match.group(1));
        });
    }

    @Test
    void everyPhoneNumberIsFictional() {
        assertThat(texts().flatMap(text -> matches(PHONE_LIKE, text))
                        .map(match -> match.group().strip()))
                .isNotEmpty()
                .isSubsetOf(PHONES);
    }

    @Test
    void everyMailAddressIsAtExampleOrg() {
        assertThat(texts().flatMap(text -> matches(ADDRESS, text)).map(match -> match.group(1)))
                .allMatch(domain -> domain.startsWith("example.org"));
    }

    /** All texts of the messages, the documents inside them read too. */
    private static Stream<String> texts() {
        return LEAVES.stream().map(leaf -> {
            boolean document = leaf.getLocalName().equals("value")
                    && leaf.getParentNode().getLocalName().equals("content");
            return document ? documentText(leaf) : leaf.getTextContent();
        });
    }

    private static String documentText(Element value) {
        byte[] document = Base64.getDecoder().decode(value.getTextContent());
        String text = new String(document, UTF_8);
        return text.startsWith("%PDF") ? Samples.pdfTexts(document) : text;
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /** The Luhn test on the last ten digits, as for personal and organisation numbers. */
    private static boolean passesCheckDigit(String digits) {
        String ten = digits.substring(digits.length() - 10);
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int weighted = Character.digit(ten.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
