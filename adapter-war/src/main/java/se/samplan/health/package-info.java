/**
 * What an operator or a load balancer asks to know whether this instance works. No personal data, no settings.
 */
@NullMarked
package se.samplan.health;

import org.jspecify.annotations.NullMarked;
