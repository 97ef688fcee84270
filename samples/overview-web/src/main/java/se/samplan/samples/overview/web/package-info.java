/** Serves the pages: who looks, addresses, headers, errors, and the bar of the demonstration. */
@NullMarked
package se.samplan.samples.overview.web;

import org.jspecify.annotations.NullMarked;
