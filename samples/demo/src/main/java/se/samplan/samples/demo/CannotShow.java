package se.samplan.samples.demo;

/** Something outside the demonstration stands in its way; told in plain words, without a stack trace. */
final class CannotShow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotShow(String message) {
        super(message, null, false, false);
    }
}
