package se.samplan.samples.plannotes.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samplan.recognise.Recogniser;
import se.samplan.recognise.series.Entry;
import se.samplan.recognise.series.FoundPlan;
import se.samplan.recognise.series.Series;
import se.samplan.recognise.series.Stitching;
import se.samplan.samples.plannotes.write.Labelled;

/** How well plan notes were put together: each pair of one person's notes is of one course or not. */
final class Stitched {

    private Stitched() {}

    /** Pairs among the notes that were recognised: what was not found cannot be put together, and counts above. */
    static Tally of(Recogniser recogniser, List<Labelled> notes) {
        Map<Integer, List<FoundPlan>> byPerson = new HashMap<>();
        Map<String, String> truth = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            Labelled note = notes.get(i);
            String key = Integer.toString(i);
            if (note.isPlan()) {
                truth.put(key, note.truth().series());
                recogniser
                        .recognise(note.note())
                        .ifPresent(plan -> byPerson.computeIfAbsent(note.truth().person(), any -> new ArrayList<>())
                                .add(new FoundPlan(key, note.note(), plan)));
            }
        }
        return byPerson.values().stream()
                .map(of -> pairs(Stitching.of(of), truth))
                .reduce(Tally.NONE, Tally::plus);
    }

    /** A note in truth and as it was told. */
    private record Placed(String course, int series) {}

    private static Tally pairs(List<Series> told, Map<String, String> truth) {
        List<Placed> notes = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            for (Entry entry : told.get(i).entries()) {
                notes.add(new Placed(truth.getOrDefault(entry.found().key(), ""), i));
            }
        }
        Tally tally = Tally.NONE;
        for (int i = 0; i < notes.size(); i++) {
            for (Placed other : notes.subList(0, i)) {
                tally = tally.plus(pair(notes.get(i), other));
            }
        }
        return tally;
    }

    private static Tally pair(Placed one, Placed other) {
        boolean isOne = one.course().equals(other.course());
        boolean isTold = one.series() == other.series();
        return new Tally(isOne && isTold ? 1 : 0, !isOne && isTold ? 1 : 0, isOne && !isTold ? 1 : 0);
    }
}
