/** Requests whose heads no server can read, for tests of what becomes of a text that stands in them. */
@NullMarked
package se.samplan.samples.messages.unreadable;

import org.jspecify.annotations.NullMarked;
