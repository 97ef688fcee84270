package se.samplan.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static se.samplan.render.Fact.detail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.Relation;

/** Where a record comes from and what it belongs to (ursprung, kopplingar). */
final class Origin {

    private Origin() {}

    static List<Fact> facts(Provenance provenance, People people) {
        String by = provenance
                .updatedByName()
                .or(() -> provenance.updatedByRef().flatMap(people::name))
                .map(name -> "av " + name)
                .orElse("");
        String confidence = provenance
                .derivationConfidence()
                .map(how -> "säkerhet i tolkningen: " + Words.of(how).toLowerCase(Days.SWEDISH))
                .orElse("");
        return List.of(
                detail(
                        "Senast ändrad",
                        List.of((Days.day(provenance.lastUpdated().toLocalDate()) + " " + by).strip())),
                detail(
                        "Senast genomgången",
                        provenance.lastReviewed().map(Days::day).stream().toList()),
                detail(
                        "Så kom uppgifterna in",
                        List.of(Words.joined(Stream.of(Words.of(provenance.registrationMode()), confidence)))),
                detail(
                        "Version",
                        provenance.versionNumber().map(String::valueOf).stream().toList()));
    }

    /** What it belongs together with, where the sender may tell its title. */
    static List<Fact> related(List<Relation> relations) {
        Map<String, List<String>> byKind = relations.stream()
                .filter(relation -> relation.targetTitle().isPresent())
                .collect(groupingBy(
                        relation -> Words.of(relation.relationType()),
                        LinkedHashMap::new,
                        mapping(relation -> relation.targetTitle().orElse(""), toList())));
        return byKind.entrySet().stream()
                .map(kind -> detail(kind.getKey(), kind.getValue()))
                .toList();
    }
}
