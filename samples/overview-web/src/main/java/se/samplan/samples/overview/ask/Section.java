package se.samplan.samples.overview.ask;

/** A part of the overview that can be asked for by itself. Coverage is always given. */
public enum Section {
    CONTACTS("contacts"),
    TIMELINE("timeline"),
    AGREEMENTS("agreements"),
    PLANS("plans"),
    RESPONSIBILITIES("responsibilities"),
    DUE("due"),
    RISKS("risks"),
    FINDINGS("findings"),
    LINKS("links"),
    CHANGES("changes");

    private final String code;

    Section(String code) {
        this.code = code;
    }

    /** As the contract spells it. */
    String code() {
        return code;
    }
}
