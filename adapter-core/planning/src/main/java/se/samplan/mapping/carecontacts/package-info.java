/** GetCareContacts 3.0 to the model and back. */
@NullMarked
package se.samplan.mapping.carecontacts;

import org.jspecify.annotations.NullMarked;
