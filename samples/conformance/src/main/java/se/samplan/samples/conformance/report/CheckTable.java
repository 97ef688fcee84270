package se.samplan.samples.conformance.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.samples.conformance.check.Area;
import se.samplan.samples.conformance.check.Catalogue;
import se.samplan.samples.conformance.check.Check;
import se.samplan.samples.conformance.check.Level;
import se.samplan.samples.conformance.message.Text;

/** The tables of all checks, made of the checks themselves. */
public final class CheckTable {

    private CheckTable() {}

    /** Writes {@code CHECKS.md} and {@code CHECKS.sv.md} into a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "." : arguments[0]);
        Files.writeString(folder.resolve("CHECKS.md"), english());
        Files.writeString(folder.resolve("CHECKS.sv.md"), swedish());
    }

    public static String english() {
        return table(
                "# All checks\n\nMade of the checks themselves by `CheckTable`; a test holds it current. Rules are quoted from the contract"
                        + " tables, the platform facts, the code systems and the information model (INV-…).\n",
                List.of("Check", "Level", "True of a system that passes", "Rule", "Fix"),
                Area::title,
                Text::english);
    }

    public static String swedish() {
        return table(
                "# Alla kontroller\n\nSkapad ur kontrollerna själva av `CheckTable`; ett test håller den aktuell. Regelkällorna står"
                        + " på engelska, som i dokumenten de finns i.\n",
                List.of("Kontroll", "Nivå", "Gäller för ett system som klarar den", "Regel", "Åtgärd"),
                CheckTable::swedish,
                Text::swedish);
    }

    private static String table(
            String head, List<String> columns, Function<Area, String> area, Function<Text, String> language) {
        List<Check> all = Catalogue.of(1, Optional.empty(), Optional.empty()).all();
        return head
                + Stream.of(Area.values())
                        .map(one -> "\n## " + area.apply(one) + "\n\n" + row(columns.stream())
                                + row(columns.stream().map(column -> "---"))
                                + all.stream()
                                        .filter(check -> check.area() == one)
                                        .map(check -> row(check, language))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private static String row(Check check, Function<Text, String> language) {
        return row(Stream.of(
                "`" + check.id() + "`",
                check.level() == Level.BASE ? "–" : check.level().title(),
                language.apply(check.title()),
                check.rule(),
                language.apply(check.fix())));
    }

    private static String row(Stream<String> cells) {
        return cells.map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String swedish(Area area) {
        return switch (area) {
            case TRANSPORT -> "Transport och headrar";
            case WSDL -> "Publicerad WSDL";
            case ANSWER -> "Svar och schema";
            case RULES -> "Regler för poster";
            case FILTERS -> "Filter";
            case INVALID -> "Felaktiga anrop";
            case ENCODING -> "Teckenkodning";
            case ROBUSTNESS -> "Robusthet";
            case SPEED -> "Snabbhet";
            case PRIVACY -> "Integritet";
            case INDEX -> "Engagemangsindex";
            case LEVELS -> "Nivåer av struktur";
        };
    }
}
