package se.samplan.produce.index;

/** A ProcessNotification cannot be taken as a whole. Names the element and its rule, never a value. */
public final class NotificationRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public NotificationRefused(String elementAndRule) {
        super(elementAndRule, null, false, false);
    }
}
