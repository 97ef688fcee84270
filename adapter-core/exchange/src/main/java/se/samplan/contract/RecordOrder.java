package se.samplan.contract;

/** In which order a contract's records are given. */
public enum RecordOrder {
    /** Display level, status, start of validity and last update, the latest first (information model, section 11). */
    BY_IMPORTANCE,
    /** By the time of the record, the latest first. */
    LATEST_FIRST,
    /** By the time something begins, the earliest first. */
    BY_START
}
