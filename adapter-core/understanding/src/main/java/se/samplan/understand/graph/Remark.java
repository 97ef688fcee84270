package se.samplan.understand.graph;

/** What is worth knowing of how a record hangs together with others; no finding. */
public enum Remark {
    /** An agreement that applies covers no plan. */
    COVERS_NOTHING("coversNothing"),
    /** A plan that applies is covered by no agreement that does. */
    COVERED_BY_NONE("coveredByNone");

    private final String code;

    Remark(String code) {
        this.code = code;
    }

    /** The code as the schema spells it. */
    public String code() {
        return code;
    }
}
