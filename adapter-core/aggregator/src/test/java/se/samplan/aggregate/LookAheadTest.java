package se.samplan.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareDocumentation3;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Audience;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.question.Questions;
import se.samplan.question.Readers;
import se.samplan.reader.Access;
import se.samplan.reader.AccessPolicy;
import se.samplan.reader.Checks;
import se.samplan.record.AnswerReader;
import se.samplan.record.Reading;
import se.samplan.record.XmlSlice;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/**
 * That a source has more is told to the person only where there is more for her: a world in which a withheld record is on some
 * page and one in which it never was give the same answer.
 */
class LookAheadTest {

    private static final AggregatedContract<?> NOTES = CareDocumentation3.description();
    private static final String SERVICE = NOTES.id().namespace();
    private static final String CORE = "urn:riv:clinicalprocess:healthcond:description:3";
    private static final Source SOURCE = Source.at("TSTASTA00000-SYS2");
    private static final Access ACCESS = new Access(NOTES, AccessPolicy.STRICT, Checks.NONE);
    private static final Pattern REFERENCE = Pattern.compile("hasMoreReference[^>]*>r(\\d+)<");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What stands on a page: a note for the person, one that is withheld, both or none. */
    private static final List<String> KINDS = List.of("", "v", "w", "wv");

    private final List<Integer> asked = new ArrayList<>();
    private final ByteBudget budget = new ByteBudget(1_000_000);
    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());

    private UnaryOperator<Aggregation.SourceCalls> ahead = calls -> LookAhead.over(NOTES, calls, ACCESS);

    @AfterEach
    void stop() {
        fanOut.close();
    }

    static Stream<List<String>> everySourceOfUpToFourPages() {
        return Stream.of(1, 2, 3, 4).flatMap(LookAheadTest::pages);
    }

    private static Stream<List<String>> pages(int number) {
        return number == 0
                ? Stream.of(List.of())
                : pages(number - 1)
                        .flatMap(before -> KINDS.stream()
                                .map(kind -> Stream.concat(before.stream(), Stream.of(kind))
                                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("everySourceOfUpToFourPages")
    void withheldNotesLeaveNoTrace_onWhateverPageTheyStand(List<String> pages) throws Exception {
        List<String> without =
                pages.stream().map(kinds -> kinds.replace("w", "")).toList();
        List<String> never = without.stream().filter(kinds -> !kinds.isEmpty()).toList();

        Reading seen = seen(Audience.PERSON, pages);

        assertThat(told(seen)).isEqualTo(told(seen(Audience.PERSON, without)));
        assertThat(told(seen)).isEqualTo(told(seen(Audience.AGENT, never.isEmpty() ? List.of("") : never)));
    }

    /** All of them can be reached: those of the first page that has one are here, and the place of the next that has one. */
    @ParameterizedTest
    @MethodSource("everySourceOfUpToFourPages")
    void nothingForThePersonIsLost(List<String> pages) throws Exception {
        Reading seen = seen(Audience.PERSON, pages);

        List<Integer> visible = Stream.iterate(0, i -> i + 1)
                .limit(pages.size())
                .filter(page -> pages.get(page).contains("v"))
                .toList();
        assertThat(seen.records()).hasSize(visible.isEmpty() ? 0 : 1);
        assertThat(seen.defects()).isEmpty();
        assertThat(seen.carried().stream().map(LookAheadTest::text).collect(joining()))
                .matches(visible.size() < 2 ? "" : "(?s).*<c:reference>r" + visible.get(1) + "</c:reference>.*");
    }

    /** An answer that nobody can go on from, as the overview, has all pages, whoever reads it. */
    @ParameterizedTest
    @MethodSource("everySourceOfUpToFourPages")
    void anAnswerWithoutPagesOfItsOwnHasThemAll(List<String> pages) throws Exception {
        ahead = calls -> LookAhead.toTheLast(NOTES, calls);
        String all = String.join("", pages);

        for (Audience reader : List.of(Audience.PERSON, Audience.SYSTEM)) {
            Reading seen = seen(reader, pages);

            String shown = reader.isPersonal() ? all.replace("w", "") : all;
            assertThat(seen.records()).hasSize(shown.length());
            assertThat(seen.carried()).isEmpty();
            assertThat(seen.defects()).isEmpty();
        }
    }

    @Test
    void anAnswerWithoutPagesOfItsOwnSaysWhatIsMissing() throws Exception {
        ahead = calls -> LookAhead.toTheLast(NOTES, calls);

        Reading seen =
                seen(Audience.SYSTEM, List.of("v", "v"), page -> Call.done(new Outcome.Late<>(SOURCE, Duration.ZERO)));

        assertThat(seen.records()).hasSize(1);
        assertThat(seen.defects()).containsExactly(FailureKind.PARTIAL);
    }

    /** Where it is not known what stands on the next page, it is told that the answer may not be whole, and not why. */
    @ParameterizedTest
    @MethodSource("troubles")
    void aPageThatDoesNotComeMakesTheAnswerPartial(Outcome<Reading> trouble) throws Exception {
        Reading seen = seen(Audience.PERSON, List.of("v", "v"), page -> Call.done(trouble));

        assertThat(seen.records()).hasSize(1);
        assertThat(seen.carried()).isEmpty();
        assertThat(seen.defects()).containsExactly(FailureKind.PARTIAL);
    }

    static Stream<Outcome<Reading>> troubles() {
        return Stream.of(
                new Outcome.Late<>(SOURCE, Duration.ZERO),
                Outcome.Failed.of(SOURCE, Duration.ZERO, FailureKind.FAULT),
                read("", "ERROR"));
    }

    @Test
    void aPageOfSomebodyElsesHidesNoneBehindIt() throws Exception {
        String other = note("v").replace(People.ASTA.id(), "194107149207");

        Reading seen = seenOf(Audience.PERSON, page -> Call.done(page == 0 ? read(other + more(1)) : read(note("v"))));

        assertThat(seen.records()).hasSize(1);
        assertThat(seen.defects()).containsExactly(FailureKind.WRONG_PATIENT);
        assertThat(asked).containsExactly(0, 1);
    }

    @Test
    void thatPersonsWereMixedUpIsHeardOf_onWhateverPage() throws Exception {
        String other = note("v").replace(People.ASTA.id(), "194107149207");

        assertThat(seen(Audience.PERSON, List.of("v", ""), page -> Call.done(read(other)))
                        .defects())
                .contains(FailureKind.WRONG_PATIENT);
    }

    /** Page two hangs until the time is up: what page one held is there. */
    @Test
    void keepsWhatThereIs_whenTheTimeIsUp() throws Exception {
        CompletableFuture<String> aborted = new CompletableFuture<>();
        Reading seen = seen(
                Audience.PERSON,
                List.of("v", "v"),
                page -> new Call<>(new CompletableFuture<>(), () -> aborted.complete("page " + page)));

        assertThat(seen.records()).hasSize(1);
        assertThat(seen.defects()).containsExactly(FailureKind.PARTIAL);
        assertThat(aborted.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("page 1");
    }

    /** A source that names the same page again has no other; and nobody asks for ever. */
    @Test
    void asksForNoPageTwice_andNotForEver() throws Exception {
        Reading round = seen(Audience.PERSON, List.of("w", "w"), page -> Call.done(read(note("w") + more(1))));
        assertThat(round.carried()).isEmpty();
        assertThat(round.defects()).isEmpty();
        assertThat(asked).containsExactly(0, 1);

        asked.clear();
        Reading endless = seen(Audience.PERSON, List.of("w", "w"), page -> Call.done(read(note("w") + more(page + 1))));
        assertThat(endless.defects()).containsExactly(FailureKind.PARTIAL);
        assertThat(asked).hasSize(11);
    }

    /** That others may be asked is not for a source to say. */
    @Test
    void asksNobodyElse() throws Exception {
        Reading seen = seenOf(
                Audience.PERSON,
                page -> Call.done(read(note("v") + more(1).replace(SOURCE.toString(), "TSTASTA00000-SYS9"))));

        assertThat(asked).containsExactly(0);
        assertThat(seen.carried()).isEmpty();
        assertThat(seen.defects()).containsExactly(FailureKind.PARTIAL);
    }

    /** They are told of what is withheld, or answer for it themselves. */
    @Test
    void asksOnceForStaffAndSystems_whoGetTheReferenceAsItComes() throws Exception {
        for (Audience reader : List.of(
                Audience.SYSTEM, Audience.careStaff(new HsaId("TSTASTA00000-RG00"), new HsaId("TSTASTA00000-U202")))) {
            asked.clear();

            assertThat(seen(reader, List.of("w", "w")).carried()).hasSize(1);
            assertThat(asked).containsExactly(0);
        }
    }

    /** Where nobody can ask for a page, because the source has pages under another number of the person too. */
    @Test
    void goesToTheLastPage_whereASourceIsAskedUnderSeveralNumbers() throws Exception {
        PersonId before = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);
        Aggregation.SourceCalls calls = (to, question, room) -> {
            Matcher reference = REFERENCE.matcher(new String(question.payload().to(to.logicalAddress()), UTF_8));
            int page = reference.find() ? Integer.parseInt(reference.group(1)) : 0;
            asked.add(page);
            return Call.done(page(List.of("v", "w", "v"), page));
        };

        for (Audience reader : List.of(Audience.PERSON, Audience.SYSTEM)) {
            asked.clear();
            Reading all = LinkedCalls.over(NOTES, calls, ACCESS)
                    .ask(SOURCE, List.of(People.ASTA, before), question(reader), budget.open())
                    .result()
                    .join()
                    .answers()
                    .findFirst()
                    .orElseThrow();

            assertThat(asked).containsExactly(0, 1, 2, 0, 1, 2);
            assertThat(all.carried()).isEmpty();
            assertThat(all.defects()).isEmpty();
            assertThat(all.records()).hasSize(3);
        }
    }

    private interface Page extends java.util.function.IntFunction<Call<Outcome<Reading>>> {}

    private Reading seen(Audience reader, List<String> pages) throws Exception {
        return seen(reader, pages, page -> Call.done(page(pages, page)));
    }

    /** @param later what comes when another page than the first is asked for */
    private Reading seen(Audience reader, List<String> pages, Page later) throws Exception {
        return seenOf(reader, page -> page == 0 ? Call.done(page(pages, 0)) : later.apply(page));
    }

    private Reading seenOf(Audience reader, Page source) throws Exception {
        Aggregation.SourceCalls calls = (to, question, room) -> {
            Matcher reference = REFERENCE.matcher(new String(question.payload().to(to.logicalAddress()), UTF_8));
            int page = reference.find() ? Integer.parseInt(reference.group(1)) : 0;
            asked.add(page);
            return source.apply(page);
        };
        Question question = question(reader);
        List<Outcome<Reading>> outcomes = fanOut.ask(
                        List.of(SOURCE),
                        each -> ahead.apply(calls).ask(each, question, budget.open()),
                        Deadline.after(Duration.ofSeconds(2), Ticker.system()))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return ACCESS.allow(question, outcomes, Deadline.after(PATIENCE, Ticker.system()))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .outcomes()
                .get(0)
                .answers()
                .findFirst()
                .orElseThrow();
    }

    private static Question question(Audience reader) {
        String request = "<s:GetCareDocumentation xmlns:s=\"" + SERVICE + "\"><s:patientId/><x:any xmlns:x=\"urn:x\"/>"
                + "</s:GetCareDocumentation>";
        return new Question(
                NOTES.id(),
                People.ASTA,
                java.util.Optional.empty(),
                Filters.NONE,
                Options.NONE,
                Payload.of(request.getBytes(UTF_8)),
                Readers.asking(Questions.aQuestion().build().caller(), reader));
    }

    /** Records and defects, and whether there is more; where the page is that holds it is the source's own matter. */
    private static String told(Reading reading) {
        return reading.records().stream()
                        .map(record -> text(record.xml()))
                        .sorted()
                        .collect(joining())
                + reading.defects()
                + !reading.carried().isEmpty();
    }

    private static String text(XmlSlice slice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            slice.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(UTF_8);
    }

    private static Outcome<Reading> page(List<String> pages, int page) {
        String notes = pages.get(page)
                .codePoints()
                .mapToObj(Character::toString)
                .map(LookAheadTest::note)
                .collect(joining());
        return read(notes + (page + 1 < pages.size() ? more(page + 1) : ""));
    }

    private static String more(int page) {
        return "<s:hasMore><c:logicalAddress>" + SOURCE + "</c:logicalAddress><c:reference>r" + page
                + "</c:reference></s:hasMore>";
    }

    private static String note(String kind) {
        return "<s:careDocumentation><c:header><c:accessControlHeader><c:accountableHealthcareProvider>"
                + id("1.2.752.129.2.1.4.1", "TSTASTA00000-RG00")
                + "</c:accountableHealthcareProvider><c:accountableCareUnit>"
                + id("1.2.752.129.2.1.4.1", "TSTASTA00000-U202") + "</c:accountableCareUnit><c:patientId>"
                + id(People.ASTA.type().oid(), People.ASTA.id())
                + "</c:patientId><c:blockComparisonTime>20260116120000</c:blockComparisonTime><c:approvedForPatient>"
                + kind.equals("v") + "</c:approvedForPatient></c:accessControlHeader><c:sourceSystemId>"
                + id("1.2.752.129.2.1.4.1", SOURCE.toString()) + "</c:sourceSystemId><c:record><c:id>"
                + id("1.2.752.129.2.1.2.1", kind) + "</c:id></c:record></c:header></s:careDocumentation>";
    }

    private static String id(String root, String extension) {
        return "<c:root>" + root + "</c:root><c:extension>" + extension + "</c:extension>";
    }

    private static Outcome<Reading> read(String content) {
        return read(content, "OK");
    }

    private static Outcome<Reading> read(String content, String code) {
        String xml = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>"
                + "<s:GetCareDocumentationResponse xmlns:s=\"" + SERVICE + "\" xmlns:c=\"" + CORE + "\">" + content
                + "<s:result><c:resultCode>" + code + "</c:resultCode></s:result>"
                + "</s:GetCareDocumentationResponse></e:Body></e:Envelope>";
        return new AnswerReader(NOTES)
                .read(SOURCE, Duration.ZERO, xml.getBytes(UTF_8), "text/xml", Set.of(People.ASTA));
    }
}
