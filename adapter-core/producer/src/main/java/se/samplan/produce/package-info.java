/**
 * The producer side: what a journal system implements, and what is done with its records before they are sent. The vendor's
 * methods are called here; whatever they do, the other records are unaffected.
 *
 * <p>Takes questions from the endpoints, gives them records that are of the right person, asked for, checked by {@code rules}
 * and readable. Knows nothing of SOAP.
 */
@NullMarked
package se.samplan.produce;

import org.jspecify.annotations.NullMarked;
