/** What is to be done, is late or is soon (att göra, försenat; overview, section 4). Dates are compared, never clock times. */
@NullMarked
package se.samplan.understand.due;

import org.jspecify.annotations.NullMarked;
