/** Whom to ask now, in which order, by which way (vem frågar jag nu?; overview, section 12). */
@NullMarked
package se.samplan.understand.asking;

import org.jspecify.annotations.NullMarked;
