package se.samplan.render;

/** How much a part matters to the reader. What matters less goes first when a document would be too large. */
enum Weight {
    /** What is done, when and by whom; what to do if something happens; whom to turn to. */
    ESSENTIAL,
    /** Good to know. */
    DETAIL
}
