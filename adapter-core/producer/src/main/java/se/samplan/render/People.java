package se.samplan.render;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.agreement.ContactPerson;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Organization;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;

/** Who: the participants of a record by id, and those who are responsible in words. */
final class People {

    private static final String MYSELF = Words.of(PartyKind.PATIENT);

    private static final Map<PrincipalKind, String> STEMS =
            Map.of(PrincipalKind.MUNICIPALITY, "kommun", PrincipalKind.REGION, "region");

    private final Map<LocalId, Participant> participants;
    private final Map<Known, String> numbers;

    /**
     * Whom two places of one record mean in the same words. Some records name those who are responsible and give no participants
     * to point at.
     */
    private record Known(String name, PartyKind kind, Optional<PrincipalKind> principal, Optional<String> role) {

        static Known as(Responsible one) {
            String name = one.name()
                    .or(() -> one.fixedContactRef().flatMap(Relation::targetTitle))
                    .orElse("");
            return new Known(name, one.partyType(), one.principal(), one.role().map(CodedValue::shown));
        }

        boolean isNamed() {
            return !name.isBlank();
        }
    }

    People(Collection<Participant> participants) {
        this(participants, List.of());
    }

    /** @param reachable those whose numbers the record gives in other places than at a participant, the best place first */
    People(Collection<Participant> participants, List<ContactPerson> reachable) {
        this.numbers = reachable.stream()
                .filter(one -> Known.as(one.responsible()).isNamed())
                .filter(one -> Reaching.number(one.contact()).isPresent())
                .collect(toMap(
                        one -> Known.as(one.responsible()),
                        one -> Reaching.number(one.contact()).orElseThrow(),
                        (first, second) -> first));
        this.participants = participants.stream()
                .collect(toMap(Participant::participantId, one -> one, (first, second) -> first, LinkedHashMap::new));
    }

    Optional<String> name(LocalId id) {
        return Optional.ofNullable(participants.get(id)).map(People::name);
    }

    List<String> names(Collection<LocalId> ids) {
        return ids.stream().flatMap(id -> name(id).stream()).toList();
    }

    static String name(Participant one) {
        String name = one.name()
                .or(() -> one.role().map(CodedValue::shown))
                .or(() -> one.careUnit().flatMap(Organization::name))
                .orElse("");
        return named(one.partyType(), name);
    }

    /** A line for each, with the number to call: who does it stands alone, for others it is said what they do. */
    List<String> lines(List<Responsible> responsible) {
        return responsible.stream().map(this::line).toList();
    }

    private String line(Responsible one) {
        String what = one.kind().equals(ResponsibilityKind.PERFORMS) ? "" : " – " + Words.of(one.kind());
        return withNumber(one) + what;
    }

    /** Who, with the number to call if it is known. */
    String withNumber(Responsible one) {
        String number = participant(one)
                .flatMap(People::number)
                .or(() -> Optional.ofNullable(numbers.get(Known.as(one))))
                .orElse("");
        return Words.joined(Stream.of(words(one), number));
    }

    private static Optional<String> number(Participant one) {
        return Reaching.number(one.contact()).or(() -> one.careUnit().flatMap(unit -> Reaching.number(unit.contact())));
    }

    private Optional<Participant> participant(Responsible one) {
        return one.participantRef().map(participants::get);
    }

    List<String> words(List<Responsible> responsible) {
        return responsible.stream().map(this::words).toList();
    }

    /** "Hampus Vällivara, distriktssköterska, regionen, har sagt ja". */
    String words(Responsible one) {
        Optional<Participant> participant = participant(one);
        String name = name(one, participant);
        return Words.joined(Stream.of(
                name,
                one.role()
                        .or(() -> participant.flatMap(Participant::role))
                        .map(CodedValue::shown)
                        .orElse(""),
                one.principal().map(principal -> beside(name, principal)).orElse(""),
                accepted(one)));
    }

    static String principal(Principal principal) {
        String name = principal.organization().flatMap(Organization::name).orElse("");
        return Words.joined(Stream.of(Words.capital(beside(name, principal.principal())), name));
    }

    /** Empty where the name says it already: "Kommunens hälso- och sjukvård" is the municipality's. */
    private static String beside(String name, PrincipalKind principal) {
        String stem = STEMS.getOrDefault(principal, "");
        boolean isSaid = !stem.isEmpty() && name.toLowerCase(Days.SWEDISH).contains(stem);
        return isSaid || principal.equals(PrincipalKind.NOT_APPLICABLE) ? "" : Words.of(principal);
    }

    private static String name(Responsible one, Optional<Participant> participant) {
        return one.name()
                .map(name -> named(one.partyType(), name))
                .or(() -> participant.map(People::nameWithoutRole))
                .or(() -> one.fixedContactRef().flatMap(Relation::targetTitle))
                .orElseGet(() -> Words.of(one.partyType()));
    }

    private static String nameWithoutRole(Participant one) {
        return named(
                one.partyType(),
                one.name().or(() -> one.careUnit().flatMap(Organization::name)).orElse(""));
    }

    private static String named(PartyKind kind, String name) {
        if (!kind.equals(PartyKind.PATIENT)) {
            return name.isBlank() ? Words.of(kind) : name;
        }
        return name.isBlank() ? MYSELF : name + " (jag själv)";
    }

    private static String accepted(Responsible one) {
        String when = one.acceptedTime()
                .map(time -> " " + Days.day(time.toLocalDate()))
                .orElse("");
        return one.accepted()
                .map(yes -> yes ? "har sagt ja" : "har sagt nej")
                .map(answer -> answer + when)
                .orElse("");
    }
}
