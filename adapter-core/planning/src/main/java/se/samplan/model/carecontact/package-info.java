/** What a record of a care contact means (vårdkontakt; GetCareContacts 3.0). */
@NullMarked
package se.samplan.model.carecontact;

import org.jspecify.annotations.NullMarked;
