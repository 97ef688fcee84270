package se.samplan.xml;

import java.util.Arrays;

/** The names of one document that differ, as ranges of its bytes. */
final class NameTable {

    /** Twice as many as an ordinary answer has. */
    private static final int FIRST_ROOM = 128;
    /** Names that share a place in the table. Names that come by chance do not get so far, names made to be slow do. */
    private static final int MOST_TRIES = 64;
    /** Bytes that a name takes in a table beside its letters. */
    private static final int BESIDE_LETTERS = 64;

    private final byte[] document;
    /** Start and length of a name in each place, by its hash; a length of nothing is a free place. */
    private int[] places = new int[2 * FIRST_ROOM];

    private int[] hashes = new int[FIRST_ROOM];
    private int count;
    private long weight;

    NameTable(byte[] document) {
        this.document = document;
    }

    /** Takes a name, known or new; false if it is one too many. */
    boolean takes(int start, int length, int rawHash) {
        int hash = mixed(rawHash);
        int mask = hashes.length - 1;
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            int place = (hash + tried) & mask;
            if (places[2 * place + 1] == 0) {
                return add(place, start, length, hash);
            }
            if (hashes[place] == hash && isSame(places[2 * place], places[2 * place + 1], start, length)) {
                return true;
            }
        }
        return false;
    }

    /** What the names take in a table that keeps them, in bytes. */
    long weight() {
        return weight;
    }

    private boolean add(int place, int start, int length, int hash) {
        count++;
        if (count > XmlLimits.NAMES) {
            return false;
        }
        weight += BESIDE_LETTERS + length;
        put(place, start, length, hash);
        return count * 2 < hashes.length || grow();
    }

    private void put(int place, int start, int length, int hash) {
        places[2 * place] = start;
        places[2 * place + 1] = length;
        hashes[place] = hash;
    }

    private boolean grow() {
        int[] oldPlaces = places;
        int[] oldHashes = hashes;
        places = new int[oldPlaces.length * 2];
        hashes = new int[oldHashes.length * 2];
        int mask = hashes.length - 1;
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldPlaces[2 * old + 1] != 0) {
                int place = oldHashes[old] & mask;
                while (places[2 * place + 1] != 0) {
                    place = (place + 1) & mask;
                }
                put(place, oldPlaces[2 * old], oldPlaces[2 * old + 1], oldHashes[old]);
            }
        }
        return true;
    }

    private boolean isSame(int start, int length, int otherStart, int otherLength) {
        return length == otherLength
                && Arrays.equals(document, start, start + length, document, otherStart, otherStart + otherLength);
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }
}
