/** Asks for the overview over SOAP; failure is a value. */
@NullMarked
package se.samplan.samples.overview.ask;

import org.jspecify.annotations.NullMarked;
