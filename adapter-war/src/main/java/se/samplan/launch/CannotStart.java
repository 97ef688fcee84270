package se.samplan.launch;

/** Something outside the program stands in the way; told in words for the operator. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message, null, false, false);
    }
}
