/**
 * What records say, piece by piece: what somebody is to do, when and by whom, and which record an id names. Every section that
 * compares statements stands on it, so that all of them mean the same by "the same party" and "at the same time".
 */
@NullMarked
package se.samplan.understand.statement;

import org.jspecify.annotations.NullMarked;
