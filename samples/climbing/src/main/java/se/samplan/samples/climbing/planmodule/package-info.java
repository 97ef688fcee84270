/** A plan module with a database, read by JDBC. */
@NullMarked
package se.samplan.samples.climbing.planmodule;

import org.jspecify.annotations.NullMarked;
