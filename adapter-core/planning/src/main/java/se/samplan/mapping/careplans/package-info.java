/** GetCarePlans 2.0 to the model and back. */
@NullMarked
package se.samplan.mapping.careplans;

import org.jspecify.annotations.NullMarked;
