/** What is new, in words that a person reads (ändringar i ord; overview, section 10). What is compared with what is decided elsewhere. */
@NullMarked
package se.samplan.understand.change;

import org.jspecify.annotations.NullMarked;
