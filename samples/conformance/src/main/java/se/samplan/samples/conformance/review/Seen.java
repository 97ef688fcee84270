package se.samplan.samples.conformance.review;

/** The answer that one record, or one person, gives to one question. Whose it was is not kept. */
record Seen(Measure measure, boolean yes) {}
