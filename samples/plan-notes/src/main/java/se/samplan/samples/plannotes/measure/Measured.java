package se.samplan.samples.plannotes.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.samplan.recognise.PlanNote;
import se.samplan.recognise.Recogniser;
import se.samplan.samples.plannotes.write.Labelled;
import se.samplan.samples.plannotes.write.Sort;

/**
 * What a recogniser made of labelled notes.
 *
 * @param plans of all notes: which were taken for plans
 * @param byWay of the plans of one way of writing: found at all, and called by the template that is meant for it
 * @param byKind of each kind of plan
 * @param confusion in truth (sort of note, or kind of plan), and what it was taken for
 */
public record Measured(
        Tally plans, Map<String, Tally> byWay, Map<String, Tally> byKind, Map<String, Map<String, Integer>> confusion) {

    private static final String NO_PLAN = "no plan";

    /** Holds the recogniser against the truth. */
    public static Measured of(Recogniser recogniser, List<Labelled> notes) {
        Map<String, Tally> byWay = new TreeMap<>();
        Map<String, Tally> byKind = new TreeMap<>();
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        Tally plans = Tally.NONE;
        for (Labelled note : notes) {
            Optional<PlanNote> found = recogniser.recognise(note.note());
            Tally tally = tally(note.isPlan(), found.isPresent());
            plans = plans.plus(tally);
            if (note.isPlan()) {
                byWay.merge(note.truth().way(), tally, Tally::plus);
            }
            kinds(byKind, note, found);
            String truth =
                    note.isPlan() ? note.truth().kind().name() : note.sort().name();
            confusion
                    .computeIfAbsent(truth, any -> new TreeMap<>())
                    .merge(found.map(plan -> plan.kind().name()).orElse(NO_PLAN), 1, Integer::sum);
        }
        return new Measured(plans, byWay, byKind, confusion);
    }

    private static Tally tally(boolean isPlan, boolean isFound) {
        return new Tally(isPlan && isFound ? 1 : 0, !isPlan && isFound ? 1 : 0, isPlan && !isFound ? 1 : 0);
    }

    private static void kinds(Map<String, Tally> byKind, Labelled note, Optional<PlanNote> found) {
        Optional<String> truth = note.isPlan() ? Optional.of(note.truth().kind().name()) : Optional.empty();
        Optional<String> told = found.map(plan -> plan.kind().name());
        if (truth.isPresent() && truth.equals(told)) {
            byKind.merge(truth.orElseThrow(), new Tally(1, 0, 0), Tally::plus);
            return;
        }
        told.ifPresent(kind -> byKind.merge(kind, new Tally(0, 1, 0), Tally::plus));
        truth.ifPresent(kind -> byKind.merge(kind, new Tally(0, 0, 1), Tally::plus));
    }

    /** How many notes of each sort that is no plan were taken for one. */
    public Map<Sort, Integer> falseMarks() {
        Map<Sort, Integer> marks = new EnumMap<>(Sort.class);
        for (Sort sort : Sort.values()) {
            if (sort != Sort.PLAN) {
                marks.put(
                        sort,
                        confusion.getOrDefault(sort.name(), Map.of()).entrySet().stream()
                                .filter(told -> !told.getKey().equals(NO_PLAN))
                                .mapToInt(Map.Entry::getValue)
                                .sum());
            }
        }
        return marks;
    }
}
