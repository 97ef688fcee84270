/**
 * Booked times (bokade tider; GetSubjectOfCareSchedule).
 */
@NullMarked
package se.samplan.model.booking;

import org.jspecify.annotations.NullMarked;
