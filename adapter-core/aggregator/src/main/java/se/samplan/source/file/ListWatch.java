package se.samplan.source.file;

import java.time.Clock;
import java.time.Duration;
import se.samplan.time.Ticker;

/**
 * When a list's file is looked at.
 *
 * @param every least time between two looks
 * @param clock tells when a list was read, and which day it is, in the zone of the days in the lists
 */
public record ListWatch(Duration every, Ticker ticker, Clock clock) {}
