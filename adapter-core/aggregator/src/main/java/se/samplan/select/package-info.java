/**
 * Decides per record whether it is what the consumer asked for: the filters of a question against the facts of a record.
 * Pure; knows no contract by name and nothing of who may see what, which is decided before and elsewhere.
 */
@NullMarked
package se.samplan.select;

import org.jspecify.annotations.NullMarked;
