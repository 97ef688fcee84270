package se.samplan.storelog;

import java.util.List;

/** Takes posts of the national access log. */
@FunctionalInterface
public interface LogService {

    /** Most posts in one call: the platform's message size (log services facts, section 2, rule 2). */
    int MOST = 500;

    /**
     * Has them stored, all or none, and waits for the answer. Never fails: what went wrong is said.
     *
     * @param posts 1 to {@link #MOST}
     */
    LogAnswer store(List<LogPost> posts);
}
