package se.samplan.source.soap;

import java.util.List;
import se.samplan.model.Source;
import se.samplan.source.EngagementIndex.Hits;

/**
 * What an answer of the index came to.
 *
 * @param sources where data of the right kind about the right person is asked, one per post
 * @param others posts about another person or another kind of data
 * @param addressless posts about just this that say of no place where it is asked, or of one that cannot be an address
 */
record Posts(List<Source> sources, int others, int addressless) {

    /** True if everything it says was asked for, and can be used. */
    boolean isClean() {
        return others == 0 && addressless == 0;
    }

    /** True if it says something, and nothing of it can be used: that is not the same as a person without data. */
    boolean isBesideTheQuestion() {
        return sources.isEmpty() && !isClean();
    }

    Hits hits() {
        return new Hits(sources, addressless == 0);
    }
}
