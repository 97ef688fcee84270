package se.samplan.understand.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.understand.Statement;

/** What does not fit together in the roster: who is called two names, several who coordinate, and nobody who does. */
final class RosterFindings {

    private RosterFindings() {}

    static List<RosterFinding> of(List<RosterEntry> entries) {
        return Stream.of(
                        entries.stream().flatMap(RosterFindings::nameDiffers),
                        severalCoordinate(entries).stream(),
                        nobodyCoordinates(entries).stream())
                .flatMap(findings -> findings)
                .toList();
    }

    /** Two spellings under one HSA-id; upper and lower case and blanks make no spelling. */
    private static Stream<RosterFinding> nameDiffers(RosterEntry entry) {
        List<Naming> named = entry.naming().stream()
                .filter(naming -> naming.called().name().isPresent())
                .toList();
        long spellings = named.stream()
                .map(naming -> naming.called().name().map(Names::compared))
                .distinct()
                .count();
        return entry.id().isPresent() && spellings > 1
                ? Stream.of(new RosterFinding(
                        RosterFinding.Kind.NAME_DIFFERS,
                        List.of(entry.key()),
                        said(named.stream().map(Naming::says))))
                : Stream.empty();
    }

    private static Optional<RosterFinding> severalCoordinate(List<RosterEntry> entries) {
        List<RosterEntry> coordinators =
                entries.stream().filter(entry -> !entry.coordinates().isEmpty()).toList();
        return finding(RosterFinding.Kind.SEVERAL_COORDINATE, coordinators, RosterEntry::coordinates)
                .filter(finding -> coordinators.size() > 1);
    }

    /** Only fixed contacts can be expected to coordinate each other; a contact person of an agreement is none. */
    private static Optional<RosterFinding> nobodyCoordinates(List<RosterEntry> entries) {
        boolean somebodyDoes =
                entries.stream().anyMatch(entry -> !entry.coordinates().isEmpty());
        List<RosterEntry> contacts =
                entries.stream().filter(RosterEntry::isFixedContactNow).toList();
        return finding(RosterFinding.Kind.NOBODY_COORDINATES, contacts, RosterFindings::contactSaid)
                .filter(finding -> contacts.size() > 1 && !somebodyDoes);
    }

    private static List<Statement> contactSaid(RosterEntry entry) {
        return entry.role().stream()
                .filter(role -> role.kind().isFixedContact() && role.isCurrent())
                .flatMap(role -> role.says().stream())
                .toList();
    }

    private static Optional<RosterFinding> finding(
            RosterFinding.Kind kind, List<RosterEntry> about, Function<RosterEntry, List<Statement>> says) {
        List<PartyKey> parties = new ArrayList<>();
        about.forEach(entry -> parties.add(entry.key()));
        return about.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RosterFinding(kind, parties, said(about.stream().map(says))));
    }

    private static List<Statement> said(Stream<List<Statement>> says) {
        return says.flatMap(List::stream).distinct().sorted().toList();
    }
}
