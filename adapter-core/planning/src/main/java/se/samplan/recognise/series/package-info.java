/**
 * Notes of one course put together: a plan whose updates are notes of their own is one series with a history. Nothing is
 * joined for good: a series holds its notes as they came.
 */
@NullMarked
package se.samplan.recognise.series;

import org.jspecify.annotations.NullMarked;
