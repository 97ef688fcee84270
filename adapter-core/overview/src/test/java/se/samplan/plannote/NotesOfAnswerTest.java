package se.samplan.plannote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.samplan.bind.NoteBinder;
import se.samplan.bind.StoryGathered;
import se.samplan.contract.AggregatedContract;
import se.samplan.gather.Gathered;
import se.samplan.model.HsaId;
import se.samplan.recognise.template.Templates;
import se.samplan.record.SourceRecord;
import se.samplan.understand.plannote.MarkedNote;
import se.samplan.understand.plannote.PlanNotes;

/** Plans among the notes of one contract's answer, and what it costs where nobody has asked for it. */
class NotesOfAnswerTest {

    private static final Gathered STORY = StoryGathered.at(9, UnaryOperator.identity());
    private static final HsaId LISTED = new HsaId("TSTASTA00000-SYS2");

    @Test
    void findsTheNotesOfListedSources() {
        NotesOfAnswer listed = new NotesOfAnswer(new PlanNotes(Set.of(LISTED), Templates.shipped()), NoteBinder::new);

        assertThat(STORY.parts())
                .filteredOn(part -> NoteBinder.isOfNotes(part.contract()))
                .flatExtracting(part -> of(listed, part))
                .extracting(marked -> marked.note().id().documentId())
                .containsOnly("N3");
        assertThat(STORY.parts())
                .filteredOn(part -> !NoteBinder.isOfNotes(part.contract()))
                .allSatisfy(part -> assertThat(of(listed, part)).isEmpty());
    }

    /** Switched off it costs nothing: no note is bound, none is read. */
    @Test
    void bindsNothingWhereNoSourceIsListed() {
        NotesOfAnswer off = new NotesOfAnswer(PlanNotes.NONE, () -> {
            throw new AssertionError("a note is bound");
        });

        assertThat(STORY.parts()).allSatisfy(part -> assertThat(of(off, part)).isEmpty());
    }

    private static List<MarkedNote> of(NotesOfAnswer notes, Gathered.Part part) {
        AggregatedContract<?> contract = part.contract();
        List<SourceRecord> records =
                part.ending().fold(answer -> answer.merged().records(), no -> List.of());
        return notes.of(contract, records);
    }
}
