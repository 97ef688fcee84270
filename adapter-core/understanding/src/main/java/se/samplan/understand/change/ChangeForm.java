package se.samplan.understand.change;

/** In which way a record is not as it was under the change marker. */
public enum ChangeForm {
    /** It was not there. */
    NEW,
    /** It was there, with other content. */
    CHANGED,
    /** It held, and does not any longer. */
    ENDED
}
