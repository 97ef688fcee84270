package se.samplan.produce.index;

import java.util.List;

/**
 * May be implemented by a vendor who wants to know what other indexes tell. Called within the transaction in which the
 * notifications are stored: what it throws undoes that, and the index sends again. It may hear of the same change twice.
 */
@FunctionalInterface
public interface EngagementListener {

    /** Hears of what is new, in the order of the message. */
    void changed(List<Notification> news);
}
