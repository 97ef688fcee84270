package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.ContactType;
import se.samplan.contracts.overview.v1.RiskActionType;
import se.samplan.contracts.overview.v1.RiskType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Hours;
import se.samplan.samples.overview.words.Phones;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/**
 * What to do if something happens, as one source says it.
 *
 * @param signs by which one knows it
 * @param actions in their order
 * @param zone class of the colour: red, yellow, green or none
 * @param source where it stands, and since when
 * @param spoken in which language its texts are
 */
public record Hazard(
        String zone,
        State state,
        String title,
        List<String> signs,
        List<Action> actions,
        Sentence source,
        Spoken spoken) {

    /** What to do, and whom to call. */
    public record Action(String text, List<Callee> calls) {}

    /** A number to call, and when somebody answers. */
    public record Callee(String name, String number, String href, Sentence hours) {}

    /** All of them, the red first. */
    static List<Hazard> all(Overview overview) {
        return overview.answer().getRisks() == null
                ? List.of()
                : overview.answer().getRisks().getRisk().stream()
                        .map(risk -> of(risk, overview))
                        .toList();
    }

    /** Those of a record. */
    static List<Hazard> of(String recordKey, Overview overview) {
        return overview.answer().getRisks() == null
                ? List.of()
                : overview.answer().getRisks().getRisk().stream()
                        .filter(risk -> Ref.all(risk.getStatementRef()).stream()
                                .anyMatch(ref -> ref.record().equals(recordKey)))
                        .map(risk -> of(risk, overview))
                        .toList();
    }

    private static Hazard of(RiskType risk, Overview overview) {
        String zone = Objects.toString(risk.getZone(), "none");
        Spoken spoken = overview.spoken(Ref.all(risk.getStatementRef()));
        return new Hazard(
                zone,
                state(zone, overview.words()),
                risk.getTitle(),
                risk.getSign(),
                risk.getAction().stream()
                        .map(said -> action(said, overview, spoken))
                        .toList(),
                Source.of(Ref.all(risk.getStatementRef()), overview).stream()
                        .findFirst()
                        .map(Source::text)
                        .orElse(Sentence.EMPTY),
                spoken);
    }

    private static State state(String zone, Words words) {
        return switch (zone) {
            case "red" -> new State("red", "red", words.of("risk.red"));
            case "yellow" -> new State("yellow", "yellow", words.of("risk.yellow"));
            case "green" -> new State("green", "green", words.of("risk.green"));
            default -> State.planned(words.of("risk.none"));
        };
    }

    private static Action action(RiskActionType said, Overview overview, Spoken spoken) {
        Words words = overview.words();
        return new Action(
                said.getText(),
                said.getReached().stream()
                        .flatMap(reached -> reached.getContact().stream()
                                .flatMap(contact -> call(
                                        Objects.toString(reached.getName(), ""),
                                        contact,
                                        Ways.answers(
                                                        Objects.toString(reached.getResponseTimeText(), "")
                                                                .strip(),
                                                        spoken,
                                                        words)
                                                .within(words),
                                        overview)
                                        .stream()))
                        .toList());
    }

    private static Optional<Callee> call(String name, ContactType contact, Sentence answers, Overview overview) {
        Words words = overview.words();
        return contact.getTelecom().stream().findFirst().map(phone -> {
            List<String> lines = Hours.of(phone.getPeriod(), overview.today()).lines(words);
            return new Callee(
                    name,
                    Phones.spoken(phone.getValue()),
                    Phones.link(phone.getValue()),
                    lines.isEmpty() ? answers : words.ours(words.within(String.join(". ", lines))));
        });
    }
}
