/**
 * The two ways to start: a launcher that makes the war runnable by itself, and the embedded container.
 */
@NullMarked
package se.samplan.launch;

import org.jspecify.annotations.NullMarked;
