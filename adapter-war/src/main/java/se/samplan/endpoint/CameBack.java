package se.samplan.endpoint;

/** The request has been here before: its routing history names us. */
final class CameBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CameBack() {
        super("x-rivta-routing-history names index.own-id: the routes lead in a circle", null, false, false);
    }
}
