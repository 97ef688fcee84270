package se.samplan.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static se.samplan.render.Fact.detail;
import static se.samplan.render.Fact.essential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.Organization;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PatientWish;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RiskAction;
import se.samplan.model.planning.RiskAndAction;
import se.samplan.model.planning.RiskZone;

/** The parts that plans and agreements have in common: wishes, risks, whom to contact, who takes part. */
final class Shared {

    private static final Comparator<RiskAction> ORDER =
            Comparator.comparing(action -> action.sequence().orElse(Integer.MAX_VALUE));

    private final People people;
    private final Labels labels;

    Shared(People people, Labels labels) {
        this.people = people;
        this.labels = labels;
    }

    /** In the person's own words, each with who said it: the person's view is never mixed with others'. */
    Section wishes(List<PatientWish> wishes) {
        Map<String, List<PatientWish>> byCategory =
                wishes.stream().collect(groupingBy(wish -> Words.of(wish.category()), LinkedHashMap::new, toList()));
        return Section.part(
                "Vad som är viktigt för mig",
                Weight.ESSENTIAL,
                byCategory.entrySet().stream()
                        .map(category -> Section.ofQuotes(
                                category.getKey(),
                                category.getValue().stream().map(Shared::quote).toList()))
                        .toList());
    }

    Section risks(List<RiskAndAction> risks) {
        return Section.part(
                "Om något händer",
                Weight.ESSENTIAL,
                risks.stream().map(this::risk).toList());
    }

    Section guidance(List<ContactGuidance> guidance) {
        return Section.part(
                "Vem kontaktar jag när?",
                Weight.ESSENTIAL,
                IntStream.range(0, guidance.size())
                        .mapToObj(i -> guidance(i + 1, guidance.get(i)))
                        .toList());
    }

    Section participants(String heading, List<Participant> participants) {
        return Section.part(
                heading,
                Weight.DETAIL,
                participants.stream().map(Shared::participant).toList());
    }

    private static Quote quote(PatientWish wish) {
        return new Quote(
                wish.text(),
                Words.joined(Stream.of(
                        Words.of(wish.statedBy()), wish.date().map(Days::day).orElse(""))));
    }

    private Section risk(RiskAndAction risk) {
        List<Fact> facts = List.of(
                essential("Tecken", risk.sign()),
                Fact.steps(
                        "Gör så här",
                        risk.action().stream().sorted(ORDER).map(this::step).toList()),
                essential("Gäller vid", labels.of(risk.conditionRef())),
                detail(
                        "Gäller",
                        risk.validityPeriod().map(Days::period).stream().toList()));
        return Section.card(risk.title(), Words.of(risk.zone()), facts)
                .toned(risk.zone().map(Shared::tone).orElse(Section.Tone.CARD));
    }

    private static Section.Tone tone(RiskZone zone) {
        return Map.of(
                        RiskZone.GREEN, Section.Tone.GREEN,
                        RiskZone.YELLOW, Section.Tone.YELLOW,
                        RiskZone.RED, Section.Tone.RED)
                .getOrDefault(zone, Section.Tone.CARD);
    }

    private String step(RiskAction action) {
        String see = Words.listed(Stream.concat(
                        action.contactRef().stream().map(id -> people.name(id).orElseGet(() -> labels.of(id))),
                        action.activityRef().stream().map(labels::of))
                .filter(one -> !one.isBlank())
                .toList());
        String who = String.join("; ", people.words(action.responsible()));
        String more = Stream.of(who, see.isEmpty() ? "" : "se " + see)
                .filter(one -> !one.isEmpty())
                .collect(joining("; "));
        return action.text() + (more.isEmpty() ? "" : " (" + more + ")");
    }

    private Section guidance(int number, ContactGuidance guidance) {
        String urgent = guidance.urgent().map(yes -> yes ? "Ja" : "Nej").orElse("");
        List<String> lines = new ArrayList<>(List.of(people.words(guidance.contactParty())));
        lines.addAll(Reaching.words(guidance.contact()));
        List<Fact> facts = List.of(
                essential("Om ingen svarar", Reaching.words(guidance.alternative())),
                essential(
                        "När jag får svar", guidance.responseTimeText().stream().toList()),
                essential("När det är bråttom", urgent.isEmpty() ? List.of() : List.of(urgent)),
                detail("Gäller", Words.of(guidance.stage())));
        return Section.card(number + ". " + guidance.situation(), lines, facts);
    }

    private static Section participant(Participant one) {
        List<String> lines = new ArrayList<>();
        one.role().filter(role -> one.name().isPresent()).map(CodedValue::shown).ifPresent(lines::add);
        one.relationship().map(CodedValue::shown).ifPresent(lines::add);
        unit(one).ifPresent(lines::add);
        lines.addAll(Reaching.words(one.contact()));
        List<Fact> facts = List.of(
                essential("Medverkan", part(one)),
                essential("Kontakt till enheten", Reaching.words(one.careUnit())),
                detail(
                        "Huvudman",
                        one.principal().map(People::principal).stream().toList()),
                detail(
                        "Kontakt till huvudmannen",
                        Reaching.words(one.principal().flatMap(Principal::organization))),
                detail(
                        "Fast kontakt",
                        one.fixedContactRef().flatMap(Relation::targetTitle).stream()
                                .toList()),
                detail("Är med", one.period().map(Days::period).stream().toList()));
        return Section.card(People.name(one), lines, facts);
    }

    /** "Inbjuden, kunde inte vara med". */
    private static List<String> part(Participant one) {
        String words = Words.joined(Words.of(one.function()).stream()).toLowerCase(Days.SWEDISH);
        return words.isEmpty() ? List.of() : List.of(Words.capital(words));
    }

    /** Not where the unit is what takes part: its name is the heading then. */
    private static Optional<String> unit(Participant one) {
        return one.careUnit().flatMap(Organization::name).filter(name -> !name.equals(People.name(one)));
    }
}
