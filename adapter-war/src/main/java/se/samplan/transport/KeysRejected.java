package se.samplan.transport;

/** Files of keys and trust cannot be used. The text names the setting and the remedy, and nothing of what stands in the files. */
public final class KeysRejected extends Exception {

    private static final long serialVersionUID = 1L;

    KeysRejected(String text) {
        super(text);
    }

    /** The setting and what is wrong, in words of ours. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
