/** Who may call what, as the platform's catalogue (TAK) says by its look-up contracts. */
@NullMarked
package se.samplan.source.catalogue;

import org.jspecify.annotations.NullMarked;
