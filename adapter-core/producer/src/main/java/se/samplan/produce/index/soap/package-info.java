/**
 * The engagement index over SOAP, for a producer: Update 1.0 through the exchanges of {@code call}, and the message of
 * ProcessNotification 1.0.
 */
@NullMarked
package se.samplan.produce.index.soap;

import org.jspecify.annotations.NullMarked;
