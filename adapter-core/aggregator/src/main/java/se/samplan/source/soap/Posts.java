package se.samplan.source.soap;

import java.util.List;
import se.samplan.model.Source;
import se.samplan.source.EngagementIndex.Hits;

/**
 * What an answer of the index came to.
 *
 * @param posts about the right person and of the right kind of data
 * @param sources where that data is asked for, one per post that has an address
 * @param others posts about another person or another kind of data
 */
record Posts(List<Engagement> posts, List<Source> sources, int others) {

    Posts {
        posts = List.copyOf(posts);
        sources = List.copyOf(sources);
    }

    /** How many of them have no address to ask at, or one that cannot be an address. */
    int addressless() {
        return posts.size() - sources.size();
    }

    /** True if everything it says was asked for, and can be used. */
    boolean isClean() {
        return others == 0 && addressless() == 0;
    }

    /** True if it says something, and nothing of it can be used: that is not the same as a person without data. */
    boolean isBesideTheQuestion() {
        return sources.isEmpty() && !isClean();
    }

    Hits hits() {
        return new Hits(sources, addressless() == 0);
    }
}
