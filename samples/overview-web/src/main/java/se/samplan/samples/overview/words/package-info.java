/** The words of each language: labels, times, opening hours and numbers. */
@NullMarked
package se.samplan.samples.overview.words;

import org.jspecify.annotations.NullMarked;
