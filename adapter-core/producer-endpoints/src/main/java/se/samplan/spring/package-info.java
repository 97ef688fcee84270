/**
 * The producer as beans of Spring: what a vendor's own program imports, and the war too. A vendor's beans of the interfaces of
 * {@link se.samplan.produce} are asked; what comes out is a servlet, and a delivery to the engagement index.
 */
@NullMarked
package se.samplan.spring;

import org.jspecify.annotations.NullMarked;
