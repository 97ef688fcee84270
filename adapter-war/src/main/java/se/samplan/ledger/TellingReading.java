package se.samplan.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * What a ledger says of the national access log.
 *
 * @param posts that it was to be told
 * @param told posts that it has stored
 * @param notTold posts of answers of which nothing left
 * @param givenUp log ids of posts that it is not told, each with the word for why
 * @param place up to which all are settled
 */
public record TellingReading(long posts, long told, long notTold, List<String> givenUp, long place) {

    /** Of a ledger without a row. */
    static final TellingReading NOTHING = new TellingReading(0, 0, 0, List.of(), 0);

    public TellingReading {
        givenUp = List.copyOf(givenUp);
    }

    /** How many it is still to be told. */
    public long waiting() {
        return posts - told - notTold - givenUp.size();
    }

    /** Reads row by row. */
    static final class Rowwise {

        private final List<String> givenUp = new ArrayList<>();
        private long posts;
        private long told;
        private long notTold;
        private long place;

        void add(String... words) {
            if (PostWords.isIn(words)) {
                posts++;
            } else if (SettledRows.isOne(words)) {
                settled(words);
            }
        }

        private void settled(String... words) {
            List<String> ids = SettledRows.ids(words);
            place = SettledRows.place(words);
            switch (words[Rows.KIND]) {
                case SettledRows.TOLD -> told += ids.size();
                case SettledRows.NOT_TOLD -> notTold += ids.size();
                default -> ids.forEach(id -> givenUp.add(id + " " + SettledRows.why(words)));
            }
        }

        TellingReading done() {
            return new TellingReading(posts, told, notTold, givenUp, place);
        }
    }
}
