package se.samplan.overview;

import java.util.Optional;
import java.util.stream.Stream;

/** A part of the overview that can be asked for (avsnitt; GetPlanningOverview 1.0, section). The rest is always given. */
public enum Section {
    /** Vårdteam. */
    CONTACTS("contacts"),
    /** Tidslinje. */
    TIMELINE("timeline"),
    /** Överenskommelser. */
    AGREEMENTS("agreements"),
    /** Planer. */
    PLANS("plans"),
    /** Vem gör vad, när. */
    RESPONSIBILITIES("responsibilities"),
    /** Att göra och försenat. */
    DUE("due"),
    /** Risker. */
    RISKS("risks"),
    /** Sådant som inte stämmer. */
    FINDINGS("findings"),
    /** Anknutna tjänster. */
    LINKS("links"),
    /** Nytt att ta del av. */
    CHANGES("changes");

    private final String code;

    Section(String code) {
        this.code = code;
    }

    /** As the schema spells it. */
    public String code() {
        return code;
    }

    /** The section of that code, if there is one. */
    public static Optional<Section> of(String code) {
        return Stream.of(values()).filter(section -> section.code.equals(code)).findFirst();
    }
}
