package se.samplan.understand.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.understand.RecordKey;

/**
 * Who is the same (overview, section 2). Tried in this order, and only where it points at one:
 *
 * <ol>
 *   <li>The HSA-id.
 *   <li>The name of somebody with an HSA-id in the same record: one record that writes a name twice means one person.
 *   <li>The name and the unit of somebody with an HSA-id; for kin the first name and the relation.
 *   <li>The name and the title of somebody with an HSA-id.
 *   <li>The name and the unit.
 * </ol>
 *
 * <p>A name alone never makes two records mean one person: she then stands once for each record. A unit's name is the name of a
 * place, and is enough where one id only bears it.
 */
final class Identities {

    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<InOne, String> found = new HashMap<>();

    /** @param named everybody that is named with an HSA-id anywhere, and where */
    Identities(Stream<InOne> named) {
        named.distinct().forEach(this::learn);
    }

    /** Somebody in one record. */
    record InOne(RecordKey record, Who who) {}

    private void learn(InOne named) {
        Who who = named.who();
        relation(named).ifPresent(relation -> put(inRecord(named), relation));
        who.id().ifPresent(id -> {
            String known = "id " + Names.compared(id.value());
            put(inRecord(named), known);
            put(isPlace(who) ? place(who) : withUnit(who), known);
            put(withTitle(who), known);
        });
    }

    private void put(Optional<String> clue, String known) {
        clue.ifPresent(key -> ids.computeIfAbsent(key, one -> new HashSet<>()).add(known));
    }

    /** The same text for the same somebody; worked out once for each place that names her. */
    String of(InOne named) {
        return found.computeIfAbsent(named, this::identity);
    }

    private String identity(InOne named) {
        Who who = named.who();
        return who.id()
                .map(id -> "id " + Names.compared(id.value()))
                .or(() -> relation(named))
                .or(() -> isPlace(who) ? only(place(who)) : person(named))
                .or(() -> isPlace(who) ? place(who) : alone(named))
                .orElseGet(() -> named.record().value() + " " + who.form());
    }

    private Optional<String> person(InOne named) {
        return Stream.of(inRecord(named), withUnit(named.who()), withTitle(named.who()))
                .flatMap(clue -> only(clue).stream())
                .findFirst();
    }

    private Optional<String> only(Optional<String> clue) {
        return clue.map(ids::get)
                .filter(known -> known.size() == 1)
                .map(known -> known.iterator().next());
    }

    /** The first name and the relation: records name kin by no more. Two owners who do so speak of the same daughter. */
    private static Optional<String> relation(InOne named) {
        Who who = named.who();
        boolean isNear = who.form() == PartyForm.KIN || who.form() == PartyForm.OTHER;
        return isNear
                ? firstName(who).flatMap(name -> who.title().map(title -> who.form() + " " + name + ", " + title))
                : Optional.empty();
    }

    private static Optional<String> inRecord(InOne named) {
        return firstOrWholeName(named.who())
                .map(name -> "in " + named.record().value() + " " + named.who().form() + " " + name);
    }

    private static Optional<String> withUnit(Who who) {
        return who.form() == PartyForm.PERSON
                ? who.name().flatMap(name -> who.unit().map(unit -> "at " + unit + " " + name))
                : Optional.empty();
    }

    private static Optional<String> withTitle(Who who) {
        return who.form() == PartyForm.PERSON
                ? who.name().flatMap(name -> who.title().map(title -> "as " + title + " " + name))
                : Optional.empty();
    }

    private static Optional<String> place(Who who) {
        return who.name().map(name -> "place " + name);
    }

    /** Where nobody is known by an id: who has a unit is known by it, everybody else in her record only. */
    private static Optional<String> alone(InOne named) {
        Who who = named.who();
        Optional<String> called = who.name().or(who::title);
        return withUnit(who)
                .or(() -> inRecord(named))
                .or(() -> called.map(name -> "in " + named.record().value() + " " + who.form() + " " + name));
    }

    private static boolean isPlace(Who who) {
        return List.of(PartyForm.UNIT, PartyForm.ORGANIZATION, PartyForm.TEAM).contains(who.form());
    }

    private static Optional<String> firstOrWholeName(Who who) {
        return who.form() == PartyForm.KIN ? firstName(who) : who.name();
    }

    private static Optional<String> firstName(Who who) {
        return who.name().map(name -> name.split(" ", 2)[0]);
    }
}
