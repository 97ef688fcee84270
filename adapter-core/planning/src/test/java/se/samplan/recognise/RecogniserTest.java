package se.samplan.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.recognise.SomeNote.note;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.PlanType;
import se.samplan.model.note.CareNote;
import se.samplan.model.planning.DerivationConfidence;
import se.samplan.recognise.template.Templates;

/** Which notes may be plans, of which kind, how sure, and why. */
class RecogniserTest {

    private static final Recogniser SHIPPED = new Recogniser(Templates.shipped());

    private static final String SECTIONS = """
        <section><title>Syfte</title><para>Kunna gå till affären igen.</para></section>
        <section><title>Mål</title><para>Gå 500 meter.</para></section>
        <section><title>Åtgärder</title><para>Ska promenera två gånger om dagen, dottern ansvarar.</para></section>
        <section><title>Uppföljning</title><para>Utvärderas den 5 mars.</para></section>\
        """;

    private static final String ARTICLE = "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\">"
            + "<title>Rehabiliteringsplan</title>" + SECTIONS + "</article>";

    @Test
    void findsAPlanWithWhatWasSeen() {
        PlanNote found = SHIPPED.recognise(note().titled("Rehabplan")
                        .saying(ARTICLE)
                        .by("fysioterapeut")
                        .build())
                .orElseThrow();

        assertThat(found.kind()).isEqualTo(PlanType.RP);
        assertThat(found.level()).isEqualTo(DerivationConfidence.HIGH);
        assertThat(found.template()).isEqualTo("Fysioterapi");
        assertThat(found.reasons())
                .contains(
                        new Reason(Mark.TITLE, "Rehabplan"),
                        new Reason(Mark.SECTIONS, "syfte, mål, åtgärder, uppföljning"),
                        new Reason(Mark.ROLE, "fysioterapeut"));
    }

    @Test
    void findsAPlanByItsHeadingsThoughItsTitleSaysNothing() {
        PlanNote found = recognised(note().titled("Anteckning").saying("<article>" + SECTIONS + "</article>"))
                .orElseThrow();

        assertThat(marks(found)).contains(Mark.SHAPE, Mark.SECTIONS).doesNotContain(Mark.TITLE);
    }

    @Test
    void findsAPlanThoughItsTitleIsMisspelt() {
        assertThat(recognised(note().titled("Vårplan").saying(SECTIONS))).isPresent();
        assertThat(recognised(note().titled("VÅRDPALN").saying(SECTIONS))).isPresent();
        assertThat(recognised(note().titled("Rehabiliterngsplan").saying(SECTIONS)))
                .isPresent();
    }

    @Test
    void isNeverAPlanThatSeveralGiversAgreeOn() {
        PlanNote found = recognised(
                        note().coded("sao").titled("Samordnad individuell plan").saying(SECTIONS))
                .orElseThrow();

        assertThat(found.kind()).isEqualTo(PlanType.ANNP);
        assertThatThrownBy(() -> new PlanNote("x", PlanType.SIP, 1, found.reasons()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNoKindOfItsOwnIfTwoPlansStandInIt() {
        String crisis =
                "<h1>Krisplan</h1><p>Patienten ansvarar för att ringa mottagningen. Det planeras för mer stöd.</p>";
        String both = "<h1>Vårdplan</h1>" + SECTIONS + crisis;

        PlanNote found = recognised(note().titled("Anteckning").saying(both)).orElseThrow();

        assertThat(found.kind()).isEqualTo(PlanType.ANNP);
        assertThat(found.reasons())
                .anySatisfy(reason -> assertThat(reason.seen()).contains("Krisplan"));
    }

    /** Notes that speak of plans, and other notes with headings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Besök|Vi gick igenom vårdplanen. Målet är att gå mer. Uppföljning planeras i mars, sköterskan"
                        + " ansvarar.",
                "Samtal om vårdplan|Målet är att gå mer. Uppföljning planeras i mars.",
                "Vårdplan genomgången|Patienten ska ta hem den. Uppföljning sker i mars.",
                "Vårdplan|Vårdplan lämnad till patienten. Uppföljning planeras.",
                "Kallelse till vårdplanering|Mötet planeras till den 5 mars. Dottern ska vara med.",
                "Remiss|Mål: bedömning\nÅtgärd: fysioterapi\nUppföljning: hos er",
                "Överenskommelse|Mål: gå ut varje dag\nInsatser: ringer varje vecka\nUppföljning: i mars",
                "Besöksanteckning|Bedömning:\nStabil.\nÅtgärd:\nFortsätter.\nPlan:\nÅterbesök om två veckor.",
                "Epikris|<h2>Vårdplan</h2><p>Se separat vårdplan som finns i journalen sedan tidigare, uppföljning"
                        + " där.</p>",
                "Epikris|<h2>Vårdplan</h2><p>Återbesök.</p>",
            })
    void isNoPlanThatOnlySpeaksOfOne(String titleAndText) {
        int bar = titleAndText.indexOf('|');

        assertThat(recognised(note().titled(titleAndText.substring(0, bar)).saying(titleAndText.substring(bar + 1))))
                .isEmpty();
    }

    @Test
    void aCodeAloneIsNotEnough() {
        assertThat(recognised(note().coded("sao").titled("Samordning"))).isEmpty();
    }

    /** What somebody writes by mistake or to do harm: a defined answer in a bounded time, and the note as it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mål:\nÅtgärder:\nUppföljning:\nKontakt:\n",
                "<h1>Mål</h1><h1>Åtgärder</h1><h1>Uppföljning</h1>",
                "Goals:\nWalk 500 metres.\nActions:\nWalk twice a day.\nFollow-up:\nIn March.",
                "<blockquote><h2>Mål</h2><p>Gå.</p><h2>Åtgärder</h2><p>Gå.</p><h2>Uppföljning</h2><p>Mars.</p></blockquote>",
                "> Mål:\n> Gå.\n> Åtgärder:\n> Gå.\n> Uppföljning:\n> Mars.",
                "Hon läser högt: \"Det stod\nMål:\ngå\nÅtgärder:\ngå\nUppföljning:\nmars\noch så vidare.\"",
                "",
            })
    void headingsWithoutWordsOrOfSomebodyElseAreNoMark(String text) {
        assertThat(recognised(note().titled("Anteckning").saying(text))).isEmpty();
    }

    @Test
    void findsAPlanInNestedListsAndBrokenMarkup() {
        String nested = "<b>Mål</b><ul><li>Gå<ul><li>ut<ul><li>varje dag</ul></ul></ul><b>Åtgärder</b><ol><li>Ska gå"
                + "<p><b>Uppföljning<br></b>Följs upp i mars</html></b>";

        assertThat(recognised(note().titled("Rehabplan").saying(nested))).isPresent();
    }

    @Test
    void readsALongNoteOnlySoFar() {
        String long5 = "x ".repeat(2_500_000);

        assertThat(recognised(note().titled("Besök").saying(long5 + SECTIONS))).isEmpty();
        assertThat(recognised(note().titled("Vårdplan").saying(SECTIONS + long5)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a", "&a", "<!--", "<b>", "<h1>", "\"", ":", "Å:\n", "<![CDATA[", "Mål\n", "<h2>Vårdplan</h2>"})
    void aNoteOfNothingButOpeningsIsNoPlan(String opening) {
        assertThat(recognised(note().saying("<p>" + opening.repeat(100_000)))).isEmpty();
    }

    /** Each heading was held against all that came after it: such a note took minutes. */
    @Test
    void aNoteOfNothingButPlanHeadingsIsReadInOneGo() {
        assertThat(recognised(note().saying("Vårdplan\n".repeat(500_000)))).isEmpty();
        assertThat(recognised(note().saying("Vårdplan\nord ord ord ska \n".repeat(200_000))))
                .isPresent();
    }

    @Test
    void withoutTemplatesNothingIsRecognised() {
        assertThat(new Recogniser(List.of())
                        .recognise(note().titled("Vårdplan").saying(ARTICLE).build()))
                .isEmpty();
    }

    @Test
    void theOrderOfTemplatesChangesNoConfidence() {
        CareNote plan = note().titled("Vårdplan").saying(SECTIONS).build();
        List<NoteTemplate> reversed = Templates.shipped().stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                    Collections.reverse(all);
                    return all;
                }));

        assertThat(new Recogniser(reversed).recognise(plan).orElseThrow().confidence())
                .isEqualTo(SHIPPED.recognise(plan).orElseThrow().confidence());
    }

    @Test
    void printsNothingOfTheNote() {
        PlanNote found = recognised(note().titled("Vårdplan för hemlig sak").saying(SECTIONS))
                .orElseThrow();

        assertThat(found.toString()).doesNotContain("hemlig");
    }

    private static Optional<PlanNote> recognised(SomeNote note) {
        return SHIPPED.recognise(note.build());
    }

    private static List<Mark> marks(PlanNote found) {
        return found.reasons().stream().map(Reason::mark).toList();
    }
}
