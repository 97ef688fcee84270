package se.samplan.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.recognise.template.Templates;

/** A plan's sections as quoted text, each with its place. */
class QuotingTest {

    private static final Quoting QUOTING = new Quoting(Templates.shipped().get(0));

    /** What random notes are put together from. */
    private static final List<String> PIECES = List.of(
            "Mål",
            "mål:",
            "Åtgärder:",
            "<h2>Uppföljning</h2>",
            "<b>Kontakt</b>",
            "**Syfte**",
            "Syfte\n-----",
            "\n",
            "\r\n",
            " ",
            "Gå ut.",
            "Ring 08-46500400 den 5 mars.",
            "<p>",
            "</p>",
            "<",
            ">",
            "&amp;",
            "&",
            "<article><title>",
            "</title>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "\"",
            "”",
            "> ",
            "å",
            "\u00a0",
            "<blockquote>",
            "</blockquote>",
            "1. ",
            "- ",
            "<li>",
            "MÅL\n",
            "Insatser: promenad",
            "<script>",
            "</script>",
            "&#229;");

    @Test
    void quotesEachSectionWordForWord() {
        List<NotePart> parts = QUOTING.parts("""
            Patienten kom till mottagningen.
            Mål:
            Gå 500 meter.
            Gärna ute.
            Åtgärder: promenad varje dag
            Uppföljning:
            Ring 08-46500400 senast 5 mars 2026.
            Övrigt:
            Hunden heter Sot.
            """);

        assertThat(kinds(parts))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(SectionKind.GOALS),
                        Optional.of(SectionKind.ACTIVITIES),
                        Optional.of(SectionKind.FOLLOW_UP),
                        Optional.empty());
        assertThat(parts.get(1).quoted()).isEqualTo("Gå 500 meter.\nGärna ute.");
        assertThat(parts.get(2).quoted()).isEqualTo("promenad varje dag");
        assertThat(parts.get(3).mentions())
                .containsExactly(
                        new Mention(Mention.Form.PHONE, "08-46500400", 5),
                        new Mention(Mention.Form.DAY, "5 mars 2026", 24));
        assertThat(parts.get(4).quoted()).contains("Hunden heter Sot.");
    }

    @Test
    void quotesDocBookHtmlAndBoldLines() {
        for (String note : List.of(
                "<article><section><title>Mål</title><para>Gå &amp; stå.</para></section></article>",
                "<h2>1. Mål:</h2><p>Gå &amp; stå.</p>",
                "<p><strong>Mål</strong><br/>Gå &amp; stå.</p>",
                "MÅL\nGå & stå.",
                "**Mål**\nGå & stå.",
                "Mål\n---\nGå & stå.",
                "Mål\nGå & stå.")) {
            assertThat(QUOTING.parts(note))
                    .as(note)
                    .filteredOn(part -> part.kind().isPresent())
                    .singleElement()
                    .satisfies(part -> assertThat(part.quoted()).isEqualTo("Gå & stå."));
        }
    }

    /** Days that contradict each other are quoted both: which one holds is not ours to say. */
    @Test
    void quotesDaysThatContradictEachOther() {
        NotePart part =
                QUOTING.parts("Uppföljning: 2026-03-05, dock senast 1/2 2026.").get(0);

        assertThat(part.mentions()).extracting(Mention::written).containsExactly("2026-03-05", "1/2 2026");
        assertThat(part.quoted()).isEqualTo("2026-03-05, dock senast 1/2 2026.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void losesNothingOfAnyNote(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String note = random.ints(random.nextInt(30), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            List<NotePart> parts = QUOTING.parts(note);

            assertThat(parts.stream().map(NotePart::text).collect(Collectors.joining()))
                    .isEqualTo(note);
            assertThat(parts).allSatisfy(part -> {
                assertThat(note.substring(part.from(), part.to())).isEqualTo(part.text());
                assertThat(part.under()).isBetween(part.from(), part.to());
            });
        }
    }

    private static List<Optional<SectionKind>> kinds(List<NotePart> parts) {
        return parts.stream().map(NotePart::kind).toList();
    }
}
