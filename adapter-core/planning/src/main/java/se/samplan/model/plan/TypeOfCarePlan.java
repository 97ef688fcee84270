package se.samplan.model.plan;

/** Kinds of plan that GetCarePlans 2.0 knows (TypeOfCarePlanEnum). Closed: other kinds stand in planType of the structure. */
public enum TypeOfCarePlan {
    /** Samordnad individuell plan. */
    SIP,
    /** Samordnad plan enligt LPT och LRV. */
    SPLPTLRV,
    /** Samordnad plan vid utskrivning. */
    SPU,
    /** Vårdplan. */
    VP,
    /** Habiliteringsplan. */
    HP,
    /** Rehabiliteringsplan. */
    RP,
    /** Genomförandeplan. */
    GP,
    /** Standardiserad vårdplan. */
    SVP
}
