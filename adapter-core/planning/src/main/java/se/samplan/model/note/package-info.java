/**
 * Notes of a record (anteckningar; GetCareDocumentation).
 */
@NullMarked
package se.samplan.model.note;

import org.jspecify.annotations.NullMarked;
