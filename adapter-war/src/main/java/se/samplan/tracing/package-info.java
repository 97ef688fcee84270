/** Spans of OpenTelemetry: what each request does, and for how long. An operator's agent takes them; without one they cost next to nothing. */
@NullMarked
package se.samplan.tracing;

import org.jspecify.annotations.NullMarked;
