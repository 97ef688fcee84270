package se.samplan.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a ledger says of the national access log.
 *
 * @param posts that it was to be told
 * @param told posts that it has stored
 * @param notTold posts of answers of which nothing left
 * @param givenUp posts that it is not told
 * @param waiting posts that it is still to be told
 * @param place up to which all are settled
 */
public record TellingReading(long posts, long told, long notTold, List<GivenUp> givenUp, long waiting, long place) {

    /** Of a ledger without a row. */
    static final TellingReading NOTHING = new TellingReading(0, 0, 0, List.of(), 0, 0);

    public TellingReading {
        givenUp = List.copyOf(givenUp);
    }

    /** Reads row by row. */
    static final class Counting {

        private final Map<String, GivenUp> givenUp = new LinkedHashMap<>();
        private long posts;
        private long told;
        private long notTold;
        private long waiting;
        private long place;

        void add(Said said) {
            if (said instanceof Said.Intended intended && intended.hasPost()) {
                posts++;
                waiting++;
            } else if (said instanceof Said.Again again) {
                givenUp.remove(again.logId());
                waiting++;
            } else if (said instanceof Said.Settled settled) {
                settle(settled);
            }
        }

        private void settle(Said.Settled settled) {
            int many = settled.logIds().size();
            place = settled.place();
            waiting -= many;
            switch (settled.kind()) {
                case SettledRows.TOLD -> told += many;
                case SettledRows.NOT_TOLD -> notTold += many;
                default ->
                    settled.logIds()
                            .forEach(id -> givenUp.put(id, new GivenUp(id, settled.at(), settled.why(), place)));
            }
        }

        TellingReading done() {
            return new TellingReading(posts, told, notTold, List.copyOf(givenUp.values()), waiting, place);
        }
    }
}
