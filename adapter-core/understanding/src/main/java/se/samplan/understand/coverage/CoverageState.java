package se.samplan.understand.coverage;

/** What became of a source, for one kind of record. */
public enum CoverageState {
    /** It answered, with records (har uppgifter). */
    HAS_DATA("hasData"),
    /** It was asked, answered, and has nothing (har inget). */
    HAS_NOTHING("hasNothing"),
    /** It holds or may hold records that could not be fetched, or not all of them (kunde inte hämtas). */
    NOT_FETCHED("notFetched"),
    /** An expected giver has no route or permission for these records (inte ansluten). */
    NOT_CONNECTED("notConnected"),
    /** The caller may not ask it (får inte tillfrågas). */
    NOT_ALLOWED("notAllowed"),
    /** It has records that the reader may not see but may know of (uppgifter visas inte). */
    WITHHELD("withheld");

    private final String code;

    CoverageState(String code) {
        this.code = code;
    }

    /** The code as the schema spells it. */
    public String code() {
        return code;
    }

    /** Whether all that the reader may know of the source has come. */
    boolean isWhole() {
        return this == HAS_DATA || this == HAS_NOTHING;
    }
}
