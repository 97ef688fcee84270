/**
 * Constructor calls: makes the application out of its settings. Nothing is decided and nothing is looked up by name.
 */
@NullMarked
package se.samplan.wiring;

import org.jspecify.annotations.NullMarked;
