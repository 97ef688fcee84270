/** GetSubjectOfCareSchedule 1.1 to the model and back. */
@NullMarked
package se.samplan.mapping.schedule;

import org.jspecify.annotations.NullMarked;
