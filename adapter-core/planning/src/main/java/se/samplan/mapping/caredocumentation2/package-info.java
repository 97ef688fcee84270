/** GetCareDocumentation 2.1 to the model and back. */
@NullMarked
package se.samplan.mapping.caredocumentation2;

import org.jspecify.annotations.NullMarked;
