/**
 * How the text of a file is read that a person has written: lists and settings of operators, templates, a vendor's index.
 */
@NullMarked
package se.samplan.list;

import org.jspecify.annotations.NullMarked;
