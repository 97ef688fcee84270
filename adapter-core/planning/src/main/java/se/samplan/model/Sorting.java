package se.samplan.model;

import java.util.Optional;
import java.util.stream.Stream;

/** What records can be sorted by instead of the contract's own order ({@code aggregationRequest/sortBy}). */
public enum Sorting {
    /** What holds longest first (giltighet): no last day, then the latest last day; what states no validity comes last. */
    VALIDITY("validity"),
    /** What changed latest first (ändrad). */
    UPDATED("updated"),
    /** What begins earliest first (början); what states no beginning comes last. */
    START("start"),
    /** By care giver and then care unit, by their ids (ägare); what names none comes last. */
    OWNER("owner");

    private final String code;

    Sorting(String code) {
        this.code = code;
    }

    /** As requests write it. */
    public String code() {
        return code;
    }

    /** The one of that code, if there is one. */
    public static Optional<Sorting> of(String code) {
        return Stream.of(values()).filter(sorting -> sorting.code.equals(code)).findFirst();
    }
}
