package se.samplan.render;

/**
 * What somebody has said, in that person's words.
 *
 * @param by who, and when
 */
record Quote(String text, String by) {}
