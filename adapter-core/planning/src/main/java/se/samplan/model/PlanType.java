package se.samplan.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Kinds of plan that are known by code (KV plantyp, information model, section 7.1). A plan of another kind is kept and
 * shown; it can only not be asked for by kind, because a misspelt code would look like a person without plans.
 */
public enum PlanType {
    /** Samordnad individuell plan. */
    SIP(true),
    /** Samordnad plan enligt LPT eller LRV. */
    SPLPTLRV(true),
    /** Samordnad plan vid utskrivning. */
    SPU(false),
    /** Vårdplan. */
    VP(false),
    /** Habiliteringsplan. */
    HP(true),
    /** Rehabiliteringsplan; whether it spans professions cannot be told from its kind. */
    RP(false),
    /** Genomförandeplan. */
    GP(true),
    /** Standardiserad vårdplan. */
    SVP(false),
    /** Utskrivningsplan. */
    UTSP(false),
    /** Sammanfattande plan. */
    SUMP(true),
    /** Egenvårdsplan. */
    EGENP(false),
    /** "Min vårdplan" (cancer). */
    MVP(false),
    /** Individuell plan enligt LSS. */
    LSSIP(false),
    /** Krisplan. */
    KRISP(false),
    /** Annan plan. */
    ANNP(false);

    private static final Map<String, PlanType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PlanType::name, type -> type));

    private final boolean overview;

    PlanType(boolean overview) {
        this.overview = overview;
    }

    /** The kind with that code, if it is known. */
    public static Optional<PlanType> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether a plan of this kind is shown in the overview (översikt) when it does not say so itself. */
    public boolean isOverview() {
        return overview;
    }
}
