/** What the contracts of the domain clinicalprocess:logistics:logistics 3 write with one and the same type, to the wire. */
@NullMarked
package se.samplan.mapping.logistics;

import org.jspecify.annotations.NullMarked;
