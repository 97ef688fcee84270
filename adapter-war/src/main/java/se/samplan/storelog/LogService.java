package se.samplan.storelog;

import java.util.List;

/** Takes posts of the national access log. */
@FunctionalInterface
public interface LogService {

    /**
     * Has them stored, all or none, and waits for the answer. Never fails: what went wrong is said.
     *
     * @param posts at least one, and no more than the platform takes in one message
     */
    LogAnswer store(List<LogPost> posts);
}
