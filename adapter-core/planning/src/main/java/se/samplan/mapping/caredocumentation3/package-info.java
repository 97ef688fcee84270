/** GetCareDocumentation 3.0 to the model and back. */
@NullMarked
package se.samplan.mapping.caredocumentation3;

import org.jspecify.annotations.NullMarked;
