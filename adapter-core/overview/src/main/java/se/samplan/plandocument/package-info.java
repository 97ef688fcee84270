/**
 * Where the texts of plans come from that are only a document: a port. What reads foreign files lives elsewhere, in a process of its
 * own; nothing here opens one.
 */
@NullMarked
package se.samplan.plandocument;

import org.jspecify.annotations.NullMarked;
