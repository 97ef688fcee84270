package se.samplan.samples.plannotes.write;

import java.util.List;
import java.util.Random;

/** Chance from a seed: the same seed, the same notes. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** With a slip of the fingers: two letters exchanged, one lost, doubled, or a dot forgotten. */
    String misspelt(String words) {
        if (words.length() < 4) {
            return words;
        }
        int at = 1 + random.nextInt(words.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> words.substring(0, at) + words.charAt(at + 1) + words.charAt(at) + words.substring(at + 2);
            case 1 -> words.substring(0, at) + words.substring(at + 1);
            case 2 -> words.substring(0, at) + words.charAt(at) + words.substring(at);
            default -> words.replaceFirst("[åä]", "a").replaceFirst("ö", "o");
        };
    }
}
