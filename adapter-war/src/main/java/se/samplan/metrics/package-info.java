/**
 * Counts and times for those who operate the service. Hears of everything through the listeners of the core and of the endpoint;
 * nothing asks here. Tags are contracts, codes of ours and logical addresses of sources: never a person, never a text of a
 * source.
 */
@NullMarked
package se.samplan.metrics;

import org.jspecify.annotations.NullMarked;
