/**
 * What plans, fixed contacts and agreements have in common: who, when, where from, and the header of a record. Names are the
 * contracts', Javadoc gives the Swedish term and the cardinality. What the schema says is checked when a thing is made; what
 * only a rule says (INV-…) is found by {@code rules}.
 */
@NullMarked
package se.samplan.model.planning;

import org.jspecify.annotations.NullMarked;
