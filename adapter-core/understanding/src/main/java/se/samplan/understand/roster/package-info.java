/**
 * Every person, team and unit around the person, once (vårdteam; overview, section 2): read out of all records as mentions, and
 * brought together by who is meant.
 */
@NullMarked
package se.samplan.understand.roster;

import org.jspecify.annotations.NullMarked;
