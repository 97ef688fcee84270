/**
 * Gives out values that a consumer carries for us and hands back, and trusts them only when they come back unchanged to the
 * question they were made for. Nothing is stored. Knows nothing of what the values mean.
 */
@NullMarked
package se.samplan.token;

import org.jspecify.annotations.NullMarked;
