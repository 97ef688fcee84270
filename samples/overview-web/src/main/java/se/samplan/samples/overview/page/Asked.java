package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Optional;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Words;

/**
 * Something that is good to ask about, and whom.
 *
 * @param key of the page that says whom to ask now
 * @param topic in a word or two
 * @param text in neutral words
 * @param candidates the best first
 * @param said what stands written, each with where
 */
public record Asked(String key, Sentence topic, Sentence text, List<Candidate> candidates, List<Said> said) {

    /**
     * Somebody to ask.
     *
     * @param why she stands where she does
     */
    public record Candidate(
            Words.Said name,
            Sentence about,
            Sentence why,
            List<Way> ways,
            Optional<Words.Said> substitute,
            Optional<String> key) {

        /** How it stands with her just now: open, or when she can be reached. */
        public Optional<State> now() {
            return open().or(() -> ways.stream().findFirst()).flatMap(Way::state);
        }

        /** Her number, for paper. */
        public Optional<Way> phone() {
            return ways.stream().filter(Way::phone).findFirst();
        }

        /** The way that is open now, if there is one. */
        public Optional<Way> open() {
            return ways.stream()
                    .filter(Way::open)
                    .filter(way -> way.href().isPresent())
                    .findFirst();
        }
    }

    /**
     * A statement, with where it stands.
     *
     * @param source title of the record, and the day on which it was written
     * @param href its page
     */
    public record Said(Sentence text, Sentence source, Optional<String> href) {}

    /** Whether the text is among what stands written, so that it is enough to say it there. */
    public boolean isSaid() {
        return said.stream().anyMatch(one -> bare(one.text()).equals(bare(text)));
    }

    /** Whether it is what is asked about that stands there, so that only where it stands is left to say. */
    public boolean isTopic(Said one) {
        return bare(one.text()).equals(bare(topic));
    }

    private static String bare(Sentence sentence) {
        return sentence.toString().strip().replaceFirst("[.]$", "");
    }

    /** Whom to ask first, if there is anybody. */
    public Optional<Candidate> first() {
        return candidates.stream().findFirst();
    }
}
