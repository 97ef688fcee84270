/**
 * What is published: the contracts' names and files, our own namespaces, and how their schemas are found on the class path.
 */
@NullMarked
package se.samplan.published;

import org.jspecify.annotations.NullMarked;
