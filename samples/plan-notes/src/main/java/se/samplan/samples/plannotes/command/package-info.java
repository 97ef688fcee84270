/** The commands: measure, and try. */
@NullMarked
package se.samplan.samples.plannotes.command;

import org.jspecify.annotations.NullMarked;
