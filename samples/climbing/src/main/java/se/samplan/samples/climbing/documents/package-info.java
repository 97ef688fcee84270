/** Plans that are files in a folder, answered as the documents that they are (level L0). */
@NullMarked
package se.samplan.samples.climbing.documents;

import org.jspecify.annotations.NullMarked;
