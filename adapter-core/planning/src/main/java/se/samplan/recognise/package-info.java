/**
 * Plans that live in notes (journalanteckningar): told apart from other notes by what templates say of them, with the reasons,
 * and quoted by their headings. Pure functions. A note stays what it is, and nothing is said of it that it does not say.
 */
@NullMarked
package se.samplan.recognise;

import org.jspecify.annotations.NullMarked;
