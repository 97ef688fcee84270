package se.samplan.samples.messages.stub;

/** The safe identifiers that the stubs themselves use (scenario Asta, section 2). All others stand in the fixtures. */
final class TestIds {

    /** Starts every HSA-id of the story; cannot be assigned to anybody. */
    static final String HSA_PREFIX = "TSTASTA00000-";

    static final String INDEX_OWNER = HSA_PREFIX + "EI00";

    /** A source system that is never the one that was asked. */
    static final String OTHER_SOURCE = HSA_PREFIX + "SYS6";

    /** Asta: here only to be found again, or not, where a fault text must never get to. */
    static final String ASTA = "194304247663";

    static final String ASTAS_NAME = "Asta Blomberg";

    /** The isolation person, of whom nothing may be shown to anybody else. */
    static final String OTHER_PERSON = "194107149207";

    /** In every answer of the stubs' own, so that it is the same bytes every time. */
    static final String LOG_ID = "b7e0c1de-5a4f-4c3b-9d2e-a1f6c8d0e5f3";

    private TestIds() {}
}
