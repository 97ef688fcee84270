/** How a line of the log looks where machines read it. */
@NullMarked
package se.samplan.logs;

import org.jspecify.annotations.NullMarked;
