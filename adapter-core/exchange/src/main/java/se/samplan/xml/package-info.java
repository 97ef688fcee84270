/** Reading XML that others wrote and cutting parts out of it: encodings, a parser that expands nothing, namespaces. */
@NullMarked
package se.samplan.xml;

import org.jspecify.annotations.NullMarked;
