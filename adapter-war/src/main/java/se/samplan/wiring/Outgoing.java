package se.samplan.wiring;

import se.samplan.call.ByteBudget;
import se.samplan.call.FanOut;
import se.samplan.call.SoapClient;
import se.samplan.call.SourceGates;
import se.samplan.tracing.Spans;

/**
 * How others are asked.
 *
 * @param client sends a question and gives what became of it
 * @param fanOut asks many at a time
 * @param gates turn calls away from sources that are in trouble
 * @param budget bytes of answers that may be held at the same time
 * @param spans follow each call
 */
record Outgoing(SoapClient client, FanOut fanOut, SourceGates gates, ByteBudget budget, Spans spans) {}
