/**
 * Puts the program together out of its settings, and starts and stops it: explicit configurations of Spring, without scanning and
 * without proxies. {@link se.samplan.wiring.ServletWiring} is what a container knows of it. What a vendor's jar brings comes from
 * {@link se.samplan.produce.JournalSystem} and from the configurations that jars name. The logs are written here, too, because only
 * this room knows all that is told. Nothing is decided about records.
 */
@NullMarked
package se.samplan.wiring;

import org.jspecify.annotations.NullMarked;
