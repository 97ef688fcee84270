package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.CommitmentType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/**
 * What each side does by an agreement.
 *
 * @param record its key in the answer
 */
record Commitments(CareAgreementBodyType body, String record, Overview overview, Tasks tasks, Keys keys) {

    private static final Set<String> OVER = Set.of("done", "movedTo", "withdrawn");
    private static final Set<String> NAMED = Set.of("patient", "care", "nextOfKin");

    /** The person first, then care, those near her, and others; whoever does nothing is left out. */
    List<AgreementPage.Part> parts(Frame frame) {
        Words words = overview.words();
        return List.of(
                        part(frame.self() ? words.sentence("you") : words.said(frame.name()), "patient"::equals),
                        part(words.sentence("party.care"), "care"::equals),
                        part(words.sentence("party.kin"), "nextOfKin"::equals),
                        part(words.sentence("party.others"), party -> !NAMED.contains(party)))
                .stream()
                .filter(part -> !part.does().isEmpty())
                .toList();
    }

    private AgreementPage.Part part(Sentence who, Predicate<String> party) {
        return new AgreementPage.Part(
                who,
                body.getCommitment().stream()
                        .filter(commitment -> party.test(Objects.toString(commitment.getParty(), "")))
                        .filter(commitment -> !"withdrawn".equals(commitment.getStatus()))
                        .map(commitment -> new AgreementPage.Doing(
                                ended(commitment), commitment.getDescription(), ask(commitment)))
                        .toList());
    }

    /** Of what is over nobody asks who does it. */
    private Optional<String> ask(CommitmentType commitment) {
        return Optional.of(Ref.item(record, commitment.getCommitmentId()))
                .filter(ref -> overview.rows().containsKey(ref))
                .filter(ref -> !OVER.contains(Objects.toString(commitment.getStatus(), "")))
                .map(ref -> keys.of(overview.lasting(ref)));
    }

    /** What somebody has done, or does no longer, is said to be so; what was taken back is not shown at all. */
    private Sentence ended(CommitmentType commitment) {
        Sentence does = does(commitment);
        return switch (Objects.toString(commitment.getStatus(), "")) {
            case "done" -> Shelf.ended(does).and(Shelf.ended(tasks.ours("state.done")));
            case "movedTo" -> Shelf.ended(does).and(Shelf.ended(tasks.ours("commitment.movedTo")));
            default -> does;
        };
    }

    private Sentence does(CommitmentType commitment) {
        Spoken spoken = overview.records().spoken(record);
        Sentence when = tasks.when(commitment.getSchedule(), spoken);
        String text = commitment.getDescription();
        return when.isEmpty()
                        || text.toLowerCase(Locale.ROOT)
                                .contains(when.toString().toLowerCase(Locale.ROOT))
                ? tasks.said(text, spoken)
                : tasks.said(Shelf.ended(text), spoken).and(Shelf.ended(when));
    }
}
