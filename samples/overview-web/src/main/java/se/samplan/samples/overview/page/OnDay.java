package se.samplan.samples.overview.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A day of the time line, or a month of which no day is known, or days in a row.
 *
 * @param date as it is said, once for all that is on it
 */
public record OnDay(String date, List<At> all) {

    /**
     * Something on it.
     *
     * @param file key of its calendar file, if it has one that stands nowhere else on the page
     */
    public record At(Happening happening, Optional<String> file) {}

    /** In their order. */
    static List<OnDay> of(List<Happening> line, Map<Happening, String> files) {
        Map<String, List<At>> days = new LinkedHashMap<>();
        line.forEach(one -> days.computeIfAbsent(one.date(), date -> new ArrayList<>())
                .add(new At(one, Optional.ofNullable(files.get(one)))));
        return days.entrySet().stream()
                .map(day -> new OnDay(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }

    /** In their order, where none of them has a file. */
    static List<OnDay> of(List<Happening> line) {
        return of(line, Map.of());
    }

    /** Whether all of it lies behind. */
    public boolean past() {
        return all.stream().allMatch(at -> at.happening().past());
    }

    /** Its first day, for machines. */
    public String day() {
        return all.get(0).happening().day().toString();
    }
}
