/**
 * Reads a source's answer in one StAX pass: key facts are taken out, the record's bytes are kept as they
 * came. A record about another person, or from another system, is caught here.
 */
@NullMarked
package se.samplan.record;

import org.jspecify.annotations.NullMarked;
