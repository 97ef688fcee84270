package se.samplan.ledger;

import java.time.Instant;
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
    static final class Rowwise {

        private final Map<String, GivenUp> givenUp = new LinkedHashMap<>();
        private long posts;
        private long told;
        private long notTold;
        private long waiting;
        private long place;

        void add(String... words) {
            if (PostWords.isIn(words)) {
                posts++;
                waiting++;
            } else if (AgainRows.isOne(words)) {
                givenUp.remove(AgainRows.logId(words));
                waiting++;
            } else if (SettledRows.isOne(words)) {
                settled(words);
            }
        }

        private void settled(String... words) {
            List<String> ids = SettledRows.ids(words);
            place = SettledRows.place(words);
            waiting -= ids.size();
            switch (words[Rows.KIND]) {
                case SettledRows.TOLD -> told += ids.size();
                case SettledRows.NOT_TOLD -> notTold += ids.size();
                default ->
                    ids.forEach(id ->
                            givenUp.put(id, new GivenUp(id, Instant.parse(words[0]), SettledRows.why(words), place)));
            }
        }

        TellingReading done() {
            return new TellingReading(posts, told, notTold, List.copyOf(givenUp.values()), waiting, place);
        }
    }
}
