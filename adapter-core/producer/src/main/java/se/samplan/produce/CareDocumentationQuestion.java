package se.samplan.produce;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.DissentingOpinion;
import se.samplan.model.planning.Days;

/**
 * Which notes are asked for (GetCareDocumentation 2.1 and 3.0, request).
 *
 * @param person whose; national identity, or a local one when this system is asked directly
 * @param sourceSystem the system that is asked: only what was made in it may be answered
 * @param careUnits 0..*; only notes of these units; none means any
 * @param careGivers 0..*; only notes of these care givers; none means any; contract 3.0
 * @param days 0..1; only notes of these days
 * @param careContacts 0..*; only notes of these care contacts; contract 2.1
 */
public record CareDocumentationQuestion(
        PersonId person,
        HsaId sourceSystem,
        List<HsaId> careUnits,
        List<HsaId> careGivers,
        Optional<Days> days,
        List<String> careContacts)
        implements JournalQuestion<CareNote> {

    public CareDocumentationQuestion {
        requireNonNull(person, "person");
        requireNonNull(sourceSystem, "sourceSystem");
        careUnits = List.copyOf(careUnits);
        careGivers = List.copyOf(careGivers);
        requireNonNull(days, "days");
        careContacts = List.copyOf(careContacts);
    }

    /**
     * Whether the note is one of those asked for. Its days are those of the record, of author and signature, and of dissenting
     * opinions (GetCareDocumentation 3.0, section 6). The person is looked at elsewhere.
     */
    @Override
    public boolean asksFor(CareNote note) {
        return Asked.unit(careUnits, note.header().owner())
                && Asked.giver(careGivers, note.header().owner())
                && Asked.contact(careContacts, note.header())
                && days.map(asked -> times(note).anyMatch(time -> asked.hold(time.toLocalDate())))
                        .orElse(true);
    }

    private static Stream<LocalDateTime> times(CareNote note) {
        return Stream.concat(
                Asked.times(note.header()), note.dissentingOpinion().stream().map(DissentingOpinion::authorTime));
    }
}
