package se.samplan.plandocument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.ValidRecords;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.planning.Document;
import se.samplan.recognise.SomeNote;
import se.samplan.recognise.template.Templates;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.plannote.DocumentText;
import se.samplan.understand.plannote.DocumentText.NotRead;
import se.samplan.understand.plannote.DocumentText.Why;
import se.samplan.understand.plannote.PlanDocuments;
import se.samplan.understand.plannote.QuotedPlan;
import se.samplan.understand.plannote.QuotedPlan.Said;

/** Which documents are read, by whom, and what of them is quoted. */
class DocumentTextsTest {

    private static final HsaId LISTED = new HsaId("TSTASTA00000-SYS3");
    private static final RecordKey KEY = new RecordKey("plan-1");
    private static final PlanDocuments DOCUMENTS = new PlanDocuments(Set.of(LISTED), Templates.shipped());
    private static final String PAGE =
            "<html><script>steal()</script><h1>Vårdplan</h1><h2>Mål</h2><p>Gå till affären.</p>"
                    + "<h2>Åtgärder</h2><p>Ska promenera varje dag.</p><h2>Uppföljning</h2><p>I mars.</p></html>";

    @Test
    void aPageIsQuotedByItsHeadings() {
        assertThat(quoted(Document.html(PAGE))).isInstanceOfSatisfying(Said.Quoted.class, quoted -> {
            assertThat(quoted.quotes())
                    .extracting(quote -> quote.quoted())
                    .containsExactly("Gå till affären.", "Ska promenera varje dag.", "I mars.");
            assertThat(quoted.quotes())
                    .allSatisfy(quote ->
                            assertThat(PAGE.substring(quote.from(), quote.to())).isEqualTo(quote.text()));
        });
    }

    @Test
    void aPdfIsReadByTheReader_andWhatXmlHasNoLettersForIsASpace() {
        assertThat(read(
                        Document.pdf("pdf".getBytes(UTF_8)),
                        (pdf, deadline) -> done(new DocumentText.Read("a\u0000b\ud800c\ud83d\ude00"))))
                .isEqualTo(new DocumentText.Read("a b c\ud83d\ude00"));
    }

    @Test
    void whatIsNotReadHasAReason() {
        assertThat(quoted(Document.html("  "))).isEqualTo(new Said.Nothing(Why.NO_TEXT));
        assertThat(quoted(Document.html("<p>Hej</p>"))).isEqualTo(new Said.Nothing(Why.NOT_RECOGNISED));
        assertThat(quoted(Document.embedded("image/png", new byte[] {1}))).isEqualTo(new Said.Nothing(Why.NOT_HERE));
        assertThat(quoted(Document.linked("application/pdf", URI.create("https://example.org/plan.pdf"))))
                .isEqualTo(new Said.Nothing(Why.NOT_HERE));
        assertThat(quoted(Document.pdf(new byte[] {1}))).isEqualTo(new Said.Nothing(Why.ENCRYPTED));
    }

    @Test
    void noDocumentOfAnotherSourceIsOpened() {
        Known<CarePlan> other = known(new HsaId("TSTASTA00000-SYS1"), Document.pdf(new byte[] {1}));

        assertThat(texts(List.of(other), (pdf, deadline) -> {
                    throw new AssertionError("opened");
                }))
                .isEmpty();
        assertThat(new PlanDocuments(Set.of(), Templates.shipped()).toBeRead(List.of(other)))
                .isEmpty();
    }

    /** What has a structure says itself what it says. */
    @Test
    void noPlanWithAStructureIsRead() {
        CarePlan structured = CarePlanBuilder.builder(ValidRecords.carePlan(1))
                .content(List.of(Document.html(PAGE)))
                .build();
        Known<CarePlan> known =
                new Known<>(KEY, new RecordId(LISTED, "P1"), structured.header().owner(), structured);

        assertThat(structured.structuredCarePlan()).isPresent();
        assertThat(DOCUMENTS.toBeRead(List.of(known))).isEmpty();
    }

    @Test
    void theReaderHasNoMoreTimeThanThereIs() {
        read(Document.pdf(new byte[] {1}), (pdf, deadline) -> {
            assertThat(deadline.remaining()).isLessThanOrEqualTo(Duration.ofSeconds(1));
            return done(new NotRead(Why.NO_TIME));
        });
    }

    private static Said quoted(Document document) {
        List<Known<CarePlan>> plans = List.of(known(LISTED, document));
        List<QuotedPlan> quoted =
                DOCUMENTS.of(plans, texts(plans, (pdf, deadline) -> done(new NotRead(Why.ENCRYPTED))));
        assertThat(quoted).hasSize(1);
        return quoted.get(0).said();
    }

    private static DocumentText read(Document document, DocumentReader reader) {
        return Optional.ofNullable(
                        texts(List.of(known(LISTED, document)), reader).get(KEY))
                .orElseThrow();
    }

    private static Map<RecordKey, DocumentText> texts(List<Known<CarePlan>> plans, DocumentReader reader) {
        return new DocumentTexts(DOCUMENTS, reader, Duration.ofSeconds(1))
                .of(plans, Deadline.after(Duration.ofMinutes(1), Ticker.system()))
                .join();
    }

    private static CompletableFuture<DocumentText> done(DocumentText text) {
        return CompletableFuture.completedFuture(text);
    }

    private static Known<CarePlan> known(HsaId system, Document document) {
        CarePlan plan = CarePlanBuilder.builder()
                .header(SomeNote.note().build().header())
                .content(List.of(document))
                .build();
        return new Known<>(KEY, new RecordId(system, "P1"), plan.header().owner(), plan);
    }
}
