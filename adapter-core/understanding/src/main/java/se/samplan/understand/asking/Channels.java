package se.samplan.understand.asking;

import static java.util.Comparator.comparing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.planning.HoursOfService;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.ServiceKind;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.PartyForm;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;
import se.samplan.understand.roster.Way;

/**
 * By which ways somebody of the roster can be asked at the moment. One number is one way, whatever number of records name it. A number
 * that is a unit's is the unit's, also where somebody's guidance names it for other hours.
 */
final class Channels {

    private static final Set<ServiceKind> TO_ASK_BY = Set.of(ServiceKind.CHAT, ServiceKind.MESSAGE, ServiceKind.VIDEO);
    private static final Comparator<AskWay> OPEN_FIRST = comparing(
                    (AskWay way) -> !way.openNow().orElse(false))
            .thenComparing(way -> way.opensNext().orElse(LocalDateTime.MAX))
            .thenComparing(way -> !way.channel().equals(Way.PHONE));

    private final Roster roster;
    private final AsOf asOf;
    private final Map<PartyKey, List<Said>> services;
    private final Set<String> ofPlaces;
    private final Map<PartyKey, List<AskWay>> known = new HashMap<>();

    Channels(Planning planning, Roster roster, AsOf asOf, Predicate<RelatedService> shown) {
        this.roster = roster;
        this.asOf = asOf;
        this.services = services(planning, shown);
        this.ofPlaces = roster.entries().stream()
                .filter(Channels::isPlace)
                .flatMap(entry -> entry.way().stream())
                .flatMap(said -> said.way().value().stream())
                .collect(Collectors.toSet());
    }

    /** One way as one statement has it. */
    private record Said(Way way, List<Statement> says) {}

    private Map<PartyKey, List<Said>> services(Planning planning, Predicate<RelatedService> shown) {
        Map<PartyKey, List<Said>> found = new LinkedHashMap<>();
        for (Known<FixedContact> contact : planning.contacts()) {
            roster.ofContact(contact)
                    .ifPresent(entry -> found.computeIfAbsent(entry.key(), key -> new ArrayList<>())
                            .addAll(services(contact, shown)));
        }
        return found;
    }

    private List<Said> services(Known<FixedContact> contact, Predicate<RelatedService> shown) {
        return contact.record().fixedContactExtension().map(FixedContactExtension::relatedService).stream()
                .flatMap(List::stream)
                .filter(service -> TO_ASK_BY.contains(service.kind()) && shown.test(service))
                .filter(service -> Standing.ofPeriod(service.validityPeriod(), asOf) == Standing.CURRENT)
                .map(service -> new Said(way(service), List.of(Statement.of(contact))))
                .toList();
    }

    private static Way way(RelatedService service) {
        return new Way(service.kind().code(), Optional.of(service.address()), service.hours(), Optional.empty());
    }

    /** Worked out once for each, whatever number of questions is asked. */
    List<AskWay> of(RosterEntry entry) {
        return known.computeIfAbsent(entry.key(), key -> ways(entry));
    }

    private List<AskWay> ways(RosterEntry entry) {
        Stream<Said> own = entry.way().stream()
                .filter(said -> isPlace(entry)
                        || said.way().value().filter(ofPlaces::contains).isEmpty())
                .map(said -> new Said(said.way(), said.says()));
        List<Said> all = Stream.concat(own, services.getOrDefault(entry.key(), List.of()).stream())
                .toList();
        Map<String, List<Said>> byWay = new LinkedHashMap<>();
        all.forEach(said -> byWay.computeIfAbsent(name(said.way(), all), name -> new ArrayList<>())
                .add(said));
        return byWay.values().stream().map(this::one).sorted(OPEN_FIRST).toList();
    }

    /** A channel that is only named is the one that has an address, where there is one of the kind. */
    private static String name(Way way, List<Said> all) {
        Optional<String> value = way.value()
                .or(() -> all.stream()
                        .map(Said::way)
                        .filter(other -> other.channel().equals(way.channel()))
                        .flatMap(other -> other.value().stream())
                        .findFirst());
        return way.channel() + " " + value.orElse("");
    }

    private AskWay one(List<Said> same) {
        Optional<String> value =
                same.stream().flatMap(said -> said.way().value().stream()).findFirst();
        List<HoursOfService> hours = same.stream()
                .flatMap(said -> said.way().hours().stream())
                .distinct()
                .toList();
        OpeningHours opening = new OpeningHours(hours);
        boolean isKnown = value.isPresent() || !hours.isEmpty();
        boolean isOpen = opening.isOpen(asOf);
        return AskWayBuilder.builder()
                .channel(same.get(0).way().channel())
                .value(value)
                .hours(hours)
                .answerTimes(same.stream()
                        .flatMap(said -> said.way().answerTime().stream())
                        .distinct()
                        .toList())
                .openNow(isKnown ? Optional.of(isOpen) : Optional.empty())
                .opensNext(isOpen ? Optional.empty() : opening.opensNext(asOf))
                .closes(opening.closes(asOf))
                .says(says(same))
                .build();
    }

    private static List<Statement> says(List<Said> same) {
        TreeSet<Statement> says = new TreeSet<>();
        same.forEach(said -> says.addAll(said.says()));
        return List.copyOf(says);
    }

    private static boolean isPlace(RosterEntry entry) {
        return entry.form() == PartyForm.UNIT
                || entry.form() == PartyForm.TEAM
                || entry.form() == PartyForm.ORGANIZATION;
    }
}
