package se.samplan.page;

import java.util.ArrayList;
import java.util.List;
import se.samplan.merge.PresentationOrder;
import se.samplan.record.SourceRecord;

/**
 * The last record of a page: where it stands in the order, not which number it has, so that nothing is given twice or lost
 * when records before it come or go between two pages.
 *
 * @param keys where it stands (see {@link PresentationOrder#placeOf})
 * @param nth its number among those that stand in the same place and differ only in their bytes, from 1
 */
record Place(List<String> keys, int nth) {

    private static final String SEPARATOR = "\n";

    Place {
        keys = List.copyOf(keys);
    }

    /** The place of a record in the middle of an answer. */
    static Place of(List<SourceRecord> ordered, int index, PresentationOrder order) {
        List<String> keys = order.placeOf(ordered.get(index));
        int first = index;
        while (first > 0 && order.compareToPlace(ordered.get(first - 1), keys) == 0) {
            first--;
        }
        return new Place(keys, index - first + 1);
    }

    /** The number of records that were given before, in an answer that may have changed since. */
    int before(List<SourceRecord> ordered, PresentationOrder order) {
        int given = 0;
        while (given < ordered.size() && order.compareToPlace(ordered.get(given), keys) < 0) {
            given++;
        }
        int same = 0;
        while (same < nth
                && given + same < ordered.size()
                && order.compareToPlace(ordered.get(given + same), keys) == 0) {
            same++;
        }
        return given + same;
    }

    /** As text; each key stands on a line of its own, its line breaks escaped. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(Integer.toString(nth));
        keys.forEach(key -> lines.add(key.replace("\\", "\\\\").replace(SEPARATOR, "\\n")));
        return String.join(SEPARATOR, lines);
    }

    static Place ofText(String text) {
        String[] lines = text.split(SEPARATOR, -1);
        List<String> keys = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            keys.add(lines[i].translateEscapes());
        }
        return new Place(keys, Integer.parseInt(lines[0]));
    }
}
