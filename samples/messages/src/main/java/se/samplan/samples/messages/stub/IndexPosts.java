package se.samplan.samples.messages.stub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an index has been told since it was last given its posts: the latest change of each post. A value.
 *
 * @param latest by the post's key, in the order in which the keys were first told
 */
record IndexPosts(Map<List<String>, IndexChange> latest) {

    /** Nothing has been told. */
    static final IndexPosts UNCHANGED = new IndexPosts(Map.of());

    IndexPosts {
        latest = new LinkedHashMap<>(latest);
    }

    /** These posts with further changes told; a later change replaces an earlier one to the same key. */
    IndexPosts and(List<IndexChange> changes) {
        IndexPosts told = new IndexPosts(latest);
        changes.forEach(change -> told.latest.put(change.post().key(), change));
        return told;
    }

    /** The posts as they are after the changes: changed ones in their places, new ones last. */
    List<EngagementPost> of(List<EngagementPost> before) {
        if (latest.isEmpty()) {
            return before;
        }
        Map<List<String>, IndexChange> left = new LinkedHashMap<>(latest);
        List<EngagementPost> after = new ArrayList<>();
        for (EngagementPost post : before) {
            IndexChange change = latest.get(post.key());
            left.remove(post.key());
            if (change == null) {
                after.add(post);
            } else if (!change.delete()) {
                after.add(change.post());
            }
        }
        left.values().stream()
                .filter(change -> !change.delete())
                .map(IndexChange::post)
                .forEach(after::add);
        return after;
    }
}
