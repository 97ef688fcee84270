package se.samplan.model;

/** Under which law a record is kept: the lanes are not mixed without a legal ground (INV-L3, INV-L4). */
public enum Lane {
    /** Health care (hälso- och sjukvård). */
    HEALTH_CARE,
    /** Social care (socialtjänst). */
    SOCIAL_CARE
}
