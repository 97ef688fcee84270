package se.samplan.produce.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.produce.notes.Notes.ASTA;
import static se.samplan.produce.notes.Notes.WRITTEN;
import static se.samplan.produce.notes.Notes.aNote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.HsaId;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.Days;
import se.samplan.model.planning.DerivationConfidence;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RelationKind;
import se.samplan.model.planning.RelationTargetKind;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CarePlanQuestion;

/** Which notes are offered as plans, as how sure, and what of them is said. */
class PlansFromNotesTest {

    private static final String ARTICLE = """
            <article xmlns="http://docbook.org/ns/docbook" version="5.0"><title>Rehabiliteringsplan</title>
            <info>Upprättad på Hälsocentralen</info>
            <section><title>Syfte:</title><para>Kunna gå   till <emphasis>affären</emphasis> &amp; hem.</para></section>
            <section><title>Mål</title><para>Gå 500 meter.</para>
              <section><title>Delmål</title><itemizedlist><listitem><para>Gå 100 meter.</para></listitem></itemizedlist></section>
            </section>
            <section><title>Sammanfattning</title><para>Vi tränar.</para></section></article>""";

    private static final PlanMarks MARKS = new PlanMarks(
            Set.of("sao"),
            Optional.of(Pattern.compile("vårdplan|rehab", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)),
            Set.of("Mål", "Delmål", "Åtgärder"),
            Set.of("Syfte"),
            Set.of("Sammanfattning"),
            CareSphere.HEALTHCARE);

    @Test
    void leavesANoteAloneThatNeitherCodeNorTitleCallsAPlan() {
        String headingsOnly = ARTICLE.replace("<title>Rehabiliteringsplan</title>", "<title>Besök</title>");

        assertThat(offered(aNote().saying(headingsOnly).build())).isEmpty();
    }

    @Test
    void isTheSurerTheMoreMarksANoteHas() {
        assertThat(confidence(aNote().coded("sao"))).isEqualTo(DerivationConfidence.LOW);
        assertThat(confidence(aNote().titled("VÅRDPLAN"))).isEqualTo(DerivationConfidence.LOW);
        assertThat(confidence(aNote().coded("sao").titled("Vårdplan"))).isEqualTo(DerivationConfidence.MEDIUM);
        assertThat(confidence(aNote().saying(ARTICLE))).isEqualTo(DerivationConfidence.MEDIUM);
        assertThat(confidence(aNote().coded("sao").saying(ARTICLE))).isEqualTo(DerivationConfidence.HIGH);
    }

    @Test
    void twoHeadingsOfAPlanAreAMark_andOneThatStandsTwiceIsNot() {
        assertThat(confidence(aNote().saying(withHeadings("Mål")))).isEqualTo(DerivationConfidence.LOW);
        assertThat(confidence(aNote().saying(withHeadings("Mål", "mål:")))).isEqualTo(DerivationConfidence.LOW);
        assertThat(confidence(aNote().saying(withHeadings("Mål", "Besök")))).isEqualTo(DerivationConfidence.LOW);
        assertThat(confidence(aNote().saying(withHeadings("Mål", "Åtgärder")))).isEqualTo(DerivationConfidence.MEDIUM);
    }

    @Test
    void isAsLateAsWhatWasDoneLastToItsNote() {
        assertThat(lastUpdated(aNote().coded("sao"))).isEqualTo(WRITTEN);
        assertThat(lastUpdated(aNote().coded("sao").drawnUp(WRITTEN.plusHours(1))))
                .isEqualTo(WRITTEN.plusHours(1));
        assertThat(lastUpdated(aNote().coded("sao").drawnUp(WRITTEN.minusHours(1))))
                .isEqualTo(WRITTEN);
        assertThat(lastUpdated(
                        aNote().coded("sao").drawnUp(WRITTEN.plusHours(1)).signed(WRITTEN.plusDays(1))))
                .isEqualTo(WRITTEN.plusDays(1));
    }

    @Test
    void hasAnIdOfItsOwn() {
        assertThat(offer(aNote().coded("sao")).header().documentId()).isEqualTo("N1-plan");
    }

    @Test
    void asksForTheNotesThatThePlansAreAskedFor() throws Exception {
        AtomicReference<Optional<CareDocumentationQuestion>> asked = new AtomicReference<>(Optional.empty());
        CarePlanQuestion question = new CarePlanQuestion(
                ASTA,
                new HsaId("TSTASTA00000-SYS1"),
                List.of(new HsaId("TSTASTA00000-U201")),
                Optional.of(new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31))),
                List.of("K1"));

        new PlansFromNotes(
                        of -> {
                            asked.set(Optional.of(of));
                            return Stream.empty();
                        },
                        MARKS)
                .carePlans(question)
                .close();

        assertThat(asked.get())
                .contains(new CareDocumentationQuestion(
                        question.person(),
                        question.sourceSystem(),
                        question.careUnits(),
                        List.of(),
                        question.drawnUp(),
                        question.careContacts()));
    }

    @Test
    void saysThatItMayBeAPlanAndWhereThatComesFrom() {
        CarePlan plan = offer(aNote().coded("sao").titled("Samordning inför hemgång"));

        assertThat(plan.header().documentTitle()).contains("Kan vara en plan: Samordning inför hemgång");
        StructuredCarePlan structure = structure(plan);
        assertThat(structure.planType().code()).contains("ANNP");
        assertThat(structure.planType().displayName()).contains("Kan vara en plan");
        assertThat(structure.maturity()).isEqualTo(Maturity.L1);
        assertThat(structure.status()).isEqualTo(PlanStatus.UNKNOWN);
        assertThat(structure.provenance().registrationMode()).isEqualTo(RegistrationMode.DERIVED_FROM_DOCUMENT);
    }

    @Test
    void pointsAtItsNote() {
        Relation relation = structure(offer(aNote().coded("sao"))).relation().get(0);

        assertThat(relation.relationType()).isEqualTo(RelationKind.DOCUMENTS);
        assertThat(relation.targetKind()).isEqualTo(RelationTargetKind.CARE_DOCUMENTATION);
        assertThat(relation.targetRecordId().extension()).contains("TSTASTA00000-SYS1:N1");
    }

    @Test
    void holdsTheWholeNoteAsItCameAfterAPageThatCanBeRead() {
        CarePlan plan = offer(aNote().saying(ARTICLE));

        assertThat(texts(plan)).hasSize(2).last().isEqualTo(ARTICLE);
        assertThat(texts(plan).get(0))
                .contains(
                        "<h1>Rehabiliteringsplan</h1>",
                        "<p>Upprättad på Hälsocentralen</p>",
                        "<h2>Syfte:</h2>",
                        "<p>Kunna gå till affären &amp; hem.</p>",
                        "<h3>Delmål</h3>",
                        "<p>Gå 100 meter.</p>");
    }

    @Test
    void holdsPlainTextAndDocumentsAsTheyAre() {
        Document pdf = Document.pdf(new byte[] {1, 2, 3});

        assertThat(texts(offer(aNote().coded("sao").saying("Rad 1\n  Rad 2")))).containsExactly("Rad 1\n  Rad 2");
        assertThat(offer(aNote().coded("sao").holding(pdf)).content()).containsExactly(pdf);
    }

    @Test
    void carriesWhatThePersonObjectsTo() {
        CarePlan plan = offer(aNote().coded("sao").objectedTo("Det stämmer inte."));

        assertThat(texts(plan)).hasSize(2).last().asString().contains("Avvikande mening", "Det stämmer inte.");
    }

    @Test
    void takesPurposeAndSummaryFromTheirSectionsAndNothingElse() {
        StructuredCarePlan structure = structure(offer(aNote().saying(ARTICLE)));

        assertThat(structure.purpose()).contains("Kunna gå till affären & hem.");
        assertThat(structure.summary()).contains("Vi tränar.");
        assertThat(structure.goal()).isEmpty();
        assertThat(structure.activity()).isEmpty();
        assertThat(structure.patientWish()).isEmpty();
        assertThat(structure.participant()).isEmpty();
    }

    @Test
    void leavesOutASummaryThatIsTooLongRatherThanCutIt() {
        String longer = ARTICLE.replace("Vi tränar.", "å".repeat(1001));

        assertThat(structure(offer(aNote().saying(longer))).summary()).isEmpty();
    }

    @Test
    void isNotForThePersonIfItsNoteIsNot() {
        assertThat(offer(aNote().coded("sao").notApproved()).header().approvedForPatient())
                .isFalse();
    }

    /** What is meant to be DocBook and is not: never an error, never more than low. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><title>Vårdplan</title><section><title>Mål</title>",
                "<article>&nbsp;</article>",
                "<html><body><h1>Mål</h1></body></html>",
                "<article xmlns='urn:example:other'><title>Vårdplan</title></article>",
                "< 5 meter",
                "<a><a><a>",
                "<!DOCTYPE article [<!ENTITY x 'y'>]><article><title>Mål</title><section><title>Delmål</title></section></article>",
            })
    void isNeverSureOfATextThatCannotBeRead(String broken) {
        CarePlan plan = offer(aNote().coded("sao").titled("Vårdplan").saying(broken));

        assertThat(structure(plan).provenance().derivationConfidence()).contains(DerivationConfidence.LOW);
        assertThat(texts(plan)).containsExactly(broken);
    }

    @Test
    void fetchesNothingThatATextPointsAt(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");
        String pointing = "<!DOCTYPE article [<!ENTITY x SYSTEM '" + secret.toUri()
                + "'>]><article><title>Vårdplan</title><para>&x;</para></article>";

        CarePlan plan = offer(aNote().coded("sao").saying(pointing));

        assertThat(texts(plan)).noneMatch(text -> text.contains("hemligt"));
    }

    @Test
    void survivesATextThatIsNestedDeeperThanAnybodyWrites() {
        String deep = "<section>".repeat(5_000) + "</section>".repeat(5_000);

        assertThat(confidence(aNote().coded("sao").titled("Vårdplan").saying(deep)))
                .isEqualTo(DerivationConfidence.LOW);
    }

    @Test
    void offersNoNoteThatAPlanCannotHoldWhole() {
        assertThat(offered(aNote().coded("sao").saying("å".repeat(50_001)).build()))
                .isEmpty();
        assertThat(offered(aNote().coded("sao")
                        .holding(Document.embedded("text/rtf", new byte[1]))
                        .build()))
                .isEmpty();
        assertThat(offered(aNote().coded("sao")
                        .holding(Document.pdf(new byte[100_001]))
                        .build()))
                .isEmpty();
    }

    @Test
    void closesWhatTheNotesCameFrom() throws Exception {
        AtomicBoolean isClosed = new AtomicBoolean();
        PlansFromNotes plans =
                new PlansFromNotes(question -> Stream.of(aNote().build()).onClose(() -> isClosed.set(true)), MARKS);

        plans.carePlans(question()).close();

        assertThat(isClosed).isTrue();
    }

    /** A text that its title calls a plan. */
    private static String withHeadings(String... headings) {
        return Stream.of(headings)
                .map(heading -> "<section><title>" + heading + "</title><para>Text.</para></section>")
                .collect(Collectors.joining("", "<article><title>Vårdplan</title>", "</article>"));
    }

    private static LocalDateTime lastUpdated(Notes note) {
        return structure(offer(note)).provenance().lastUpdated();
    }

    private static DerivationConfidence confidence(Notes note) {
        return structure(offer(note)).provenance().derivationConfidence().orElseThrow();
    }

    private static StructuredCarePlan structure(CarePlan plan) {
        return plan.structuredCarePlan().orElseThrow();
    }

    private static List<String> texts(CarePlan plan) {
        return plan.content().stream()
                .flatMap(document -> document.value().stream())
                .map(Bytes::toArray)
                .map(bytes -> new String(bytes, UTF_8))
                .toList();
    }

    private static CarePlan offer(Notes note) {
        return offered(note.build()).get(0);
    }

    private static List<CarePlan> offered(CareNote... notes) {
        try (Stream<CarePlan> plans = new PlansFromNotes(question -> Stream.of(notes), MARKS).carePlans(question())) {
            return plans.toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CarePlanQuestion question() {
        return new CarePlanQuestion(ASTA, new HsaId("TSTASTA00000-SYS1"), List.of(), Optional.empty(), List.of());
    }
}
