/** GetCareManagers 1.0 to the model and back. */
@NullMarked
package se.samplan.mapping.caremanagers;

import org.jspecify.annotations.NullMarked;
