/** GetCareAgreements 1.0 to the model and back. */
@NullMarked
package se.samplan.mapping.careagreements;

import org.jspecify.annotations.NullMarked;
