package se.samplan.produce.index;

/**
 * What the index is to be told of one post: that it is there with that mostRecentContent, or that it is gone.
 *
 * @param state what holds from now on
 * @param post the post; if it is gone, its mostRecentContent is the time of its last event
 */
public record IndexChange(State state, IndexPost post) {

    /** Whether the index shall have the post. */
    public enum State {
        PRESENT,
        /** The transaction's deleteFlag is true. */
        GONE
    }

    public static IndexChange present(IndexPost post) {
        return new IndexChange(State.PRESENT, post);
    }

    public static IndexChange gone(IndexPost post) {
        return new IndexChange(State.GONE, post);
    }
}
