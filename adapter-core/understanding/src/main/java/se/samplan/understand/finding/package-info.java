/** What does not fit together across records: hints for people, never decisions (overview, section 8). */
@NullMarked
package se.samplan.understand.finding;

import org.jspecify.annotations.NullMarked;
