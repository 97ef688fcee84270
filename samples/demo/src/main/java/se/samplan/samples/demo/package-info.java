/**
 * The demonstration: the whole landscape on loopback ports, one question over SOAP, and a readable answer in Swedish. Only
 * for looking at; nothing depends on it.
 */
@NullMarked
package se.samplan.samples.demo;

import org.jspecify.annotations.NullMarked;
