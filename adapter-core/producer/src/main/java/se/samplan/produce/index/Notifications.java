package se.samplan.produce.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samplan.model.HsaId;

/** Takes what other indexes tell (ProcessNotification 1.0; engagement index facts, section 4). */
public final class Notifications {

    private final HsaId ourselves;
    private final Store store;
    private final EngagementListener listener;

    /** Where they are kept. */
    public interface Store {

        /**
         * Keeps those that are new, and tells them to the listener before that is final. One that is there already, or older
         * than what is there, changes nothing.
         *
         * @throws OutboxUnavailable if it cannot; then nothing has been kept
         */
        void keep(List<Notification> notifications, EngagementListener listener);
    }

    /** @param ourselves the id of our own index, if we are one, or of our system: posts that it owns are ignored */
    public Notifications(HsaId ourselves, Store store, EngagementListener listener) {
        this.ourselves = ourselves;
        this.store = store;
        this.listener = listener;
    }

    /**
     * Keeps them, all or none.
     *
     * @throws NotificationRefused if there are none, or more than {@link IndexSender#MOST}
     * @throws SameKey if two of them are about one post: they need not agree, and nothing says which is meant
     * @throws OutboxUnavailable if they cannot be kept; the index shall send again
     */
    public void receive(List<Notification> notifications) throws NotificationRefused, SameKey {
        if (notifications.isEmpty() || notifications.size() > IndexSender.MOST) {
            throw new NotificationRefused("engagementTransaction: 1 to " + IndexSender.MOST + " in one request");
        }
        checkKeys(notifications);
        List<Notification> others = notifications.stream()
                .filter(some -> !some.owner().equals(ourselves))
                .toList();
        if (!others.isEmpty()) {
            store.keep(others, listener);
        }
    }

    private static void checkKeys(List<Notification> notifications) throws SameKey {
        Map<List<Object>, Integer> places = new HashMap<>();
        for (int place = 1; place <= notifications.size(); place++) {
            Notification notification = notifications.get(place - 1);
            Integer before = places.putIfAbsent(
                    List.of(notification.key(), notification.owner().value()), place);
            if (before != null) {
                throw new SameKey(before, place);
            }
        }
    }
}
