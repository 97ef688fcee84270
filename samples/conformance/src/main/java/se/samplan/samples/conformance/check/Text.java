package se.samplan.samples.conformance.check;

/** The same in English, for reports, and in Swedish, for the table of checks. */
public record Text(String english, String swedish) {}
