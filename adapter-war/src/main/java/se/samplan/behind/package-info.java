/** A producer that stands behind ours, asked over the network. */
@NullMarked
package se.samplan.behind;

import org.jspecify.annotations.NullMarked;
