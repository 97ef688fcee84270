/**
 * Who may act for a person (ombud): what mandates say, and whether one holds for a question. Pure; mandates are asked for through
 * a port.
 */
@NullMarked
package se.samplan.mandate;

import org.jspecify.annotations.NullMarked;
