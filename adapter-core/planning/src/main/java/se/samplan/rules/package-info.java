/**
 * What a record must keep beyond its schema (information model, section 9, and the contracts' own rules). Finds what is broken and
 * where; repairs nothing. The same rules stand as Schematron in the module schemas, and a test keeps both equal.
 */
@NullMarked
package se.samplan.rules;

import org.jspecify.annotations.NullMarked;
