/**
 * The engagement index over SOAP: FindContent 1.0 through the exchanges of {@code call}.
 */
@NullMarked
package se.samplan.source.soap;

import org.jspecify.annotations.NullMarked;
