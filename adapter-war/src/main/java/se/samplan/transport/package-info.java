/** Keys and trust that are renewed while the program runs, and whose word is taken for who calls. */
@NullMarked
package se.samplan.transport;

import org.jspecify.annotations.NullMarked;
