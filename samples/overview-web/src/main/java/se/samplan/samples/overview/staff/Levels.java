package se.samplan.samples.overview.staff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.contracts.overview.v1.SourceType;
import se.samplan.samples.overview.read.Overview;

/** How much each source of an answer tells. */
final class Levels {

    private static final Map<Integer, String> WORDS =
            Map.of(0, "bara dokument", 1, "rubriker", 2, "punkter", 3, "kodat och länkat");
    private static final String CONNECTED = "Ansluten";
    private static final Map<String, String> STATES = Map.of(
            "hasData", CONNECTED,
            // It may have something that is withheld without a word.
            "hasNothing", "Ansluten, visar inga",
            "withheld", "Ansluten, visar inte allt",
            "notAllowed", "Får inte tillfrågas",
            "notFetched", "Kunde inte hämtas",
            "notConnected", "Inte ansluten");

    private final Overview overview;
    private final Sources sources;

    Levels(Overview overview, Sources sources) {
        this.overview = overview;
        this.sources = sources;
    }

    List<SourceRow> rows() {
        TreeSet<String> names = new TreeSet<>();
        overview.answer().getCoverage().getSource().forEach(source -> names.add(name(source)));
        Sources.presented(overview).forEach(record -> names.add(name(record)));
        return names.stream().map(this::row).toList();
    }

    private SourceRow row(String name) {
        return new SourceRow(
                name,
                level(name, overview.plans().stream()),
                level(name, overview.agreements().stream()),
                state(name, Contracts.CONTACTS),
                state(name, Contracts.TIMES));
    }

    private SourceRow.Level level(String name, Stream<PresentedRecordType> records) {
        int number = records.filter(record -> name(record).equals(name))
                .map(PresentedRecordType::getStructureLevel)
                .mapToInt(level -> Character.digit(level.charAt(level.length() - 1), 10))
                .max()
                .orElse(-1);
        return new SourceRow.Level(
                number, number < 0 ? "Visar inga" : "Nivå " + number + ", " + WORDS.getOrDefault(number, ""));
    }

    private String state(String name, Contracts contract) {
        return overview.answer().getCoverage().getSource().stream()
                .filter(source -> contract.is(Objects.toString(source.getNamespace(), "")))
                .filter(source -> name(source).equals(name))
                .map(source -> STATES.getOrDefault(source.getState(), CONNECTED))
                .findFirst()
                .orElse("Visar inga");
    }

    private String name(SourceType source) {
        return source.getGiver() != null && source.getGiver().getName() != null
                ? source.getGiver().getName()
                : sources.name(Objects.toString(source.getLogicalAddress(), ""));
    }

    private String name(PresentedRecordType record) {
        return sources.name(overview.records().system(record.getRecordKey()));
    }
}
