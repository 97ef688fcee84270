package se.samplan.samples.overview.mark;

import java.time.LocalDate;

/**
 * How far somebody has seen.
 *
 * @param marker as the adapter gave it; sent back to be told what is new since
 * @param day of the overview with which it came
 */
public record Seen(String marker, LocalDate day) implements Remembered {}
