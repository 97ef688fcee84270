package se.samplan.samples.plannotes.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.Recogniser;
import se.samplan.recognise.template.TemplateRejected;
import se.samplan.recognise.template.TemplateYaml;
import se.samplan.recognise.template.Templates;
import se.samplan.samples.plannotes.write.Labelled;
import se.samplan.samples.plannotes.write.NoteWriter;
import se.samplan.samples.plannotes.write.Sort;

/** What is measured, and that the shipped templates reach what they shall. */
class MeasuredTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void reachesPrecisionAndRecallWithoutMarkingWhatTalksAboutPlans(long seed) {
        Measured measured = Measured.of(new Recogniser(Templates.shipped()), NoteWriter.write(seed, 500, 2000));

        assertThat(measured.plans().precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(measured.plans().recall()).isGreaterThanOrEqualTo(0.90);
        assertThat(measured.falseMarks()).containsEntry(Sort.ABOUT_A_PLAN, 0);
    }

    @Test
    void stitchesPairs() {
        Tally pairs = Stitched.of(new Recogniser(Templates.shipped()), NoteWriter.write(11, 500, 0));

        assertThat(pairs.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(pairs.recall()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void countsEachNoteOnce() {
        List<Labelled> notes = NoteWriter.write(1, 50, 200);
        Measured measured = Measured.of(new Recogniser(List.of()), notes);

        assertThat(measured.plans()).isEqualTo(new Tally(0, 0, 50));
        assertThat(measured.confusion().values().stream()
                        .flatMap(row -> row.values().stream())
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(250);
    }

    /** Each plan is counted by its way of writing and by its kind, and what is taken for another kind is missed and false. */
    @Test
    void theTablesAddUpToThePlans() {
        List<Labelled> notes = NoteWriter.write(3, 100, 300);
        Measured measured = Measured.of(new Recogniser(Templates.shipped()), notes);

        Tally byWay = measured.byWay().values().stream().reduce(Tally.NONE, Tally::plus);
        Tally byKind = measured.byKind().values().stream().reduce(Tally.NONE, Tally::plus);
        assertThat(byWay.right()).isEqualTo(measured.plans().right());
        assertThat(byWay.missed()).isEqualTo(measured.plans().missed());
        assertThat(byKind.right() + byKind.missed()).isEqualTo(100);
        assertThat(byKind.right() + byKind.falselyFound())
                .isEqualTo(measured.plans().right() + measured.plans().falselyFound());
        assertThat(measured.falseMarks().values().stream()
                        .mapToInt(marks -> marks)
                        .sum())
                .isEqualTo(measured.plans().falselyFound());
    }

    /** A template to which any title is that of a plan: what is none is marked falsely, and told by its sort. */
    @Test
    void aFalseMarkIsCounted() throws TemplateRejected {
        NoteTemplate any = TemplateYaml.read("name: Allt\ntitlePattern: '.'\nleastLetters: 0\nleastConfidence: 0\n");
        Measured all = Measured.of(new Recogniser(List.of(any)), NoteWriter.write(3, 10, 100));

        assertThat(all.plans().falselyFound()).isPositive();
        assertThat(all.falseMarks().values().stream().mapToInt(marks -> marks).sum())
                .isEqualTo(all.plans().falselyFound());
        assertThat(all.plans().precision()).isLessThan(0.98);
    }

    @Test
    void writesTheSameNotesFromTheSameSeedAndEverySort() {
        List<Labelled> notes = NoteWriter.write(7, 100, 500);
        Set<Sort> sorts = notes.stream().map(Labelled::sort).collect(Collectors.toSet());

        assertThat(NoteWriter.write(7, 100, 500)).isEqualTo(notes);
        assertThat(NoteWriter.write(8, 100, 500)).isNotEqualTo(notes);
        assertThat(sorts).containsExactlyInAnyOrder(Sort.values());
        assertThat(notes.stream().map(note -> note.truth().way()).filter(way -> !way.isEmpty()))
                .hasSize(100)
                .containsAll(Templates.shipped().stream()
                        .map(template -> template.name())
                        .toList());
    }
}
