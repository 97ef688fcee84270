/** How records hang together: what covers what, what is part of what, who hands over to whom (overview, section 6). */
@NullMarked
package se.samplan.understand.graph;

import org.jspecify.annotations.NullMarked;
