/**
 * One cancellable HTTP exchange per source, and the fan-out that always ends. Threads and HTTP live here
 * and nowhere else; care knowledge does not.
 */
@NullMarked
package se.samplan.call;

import org.jspecify.annotations.NullMarked;
