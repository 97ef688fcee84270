/**
 * Serves contracts over the services that answer them: Apache CXF publishes the generated interfaces, and what else a request
 * must keep to is checked by interceptors, each named after what it cures.
 */
@NullMarked
package se.samplan.serve;

import org.jspecify.annotations.NullMarked;
