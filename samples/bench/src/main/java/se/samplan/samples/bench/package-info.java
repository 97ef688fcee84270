/**
 * Measures the packaged adapter from outside: own sources and index in this process, the adapter in another, load over
 * loopback sockets, CPU and memory from {@code /proc}. Asserts nothing about speed; it tells.
 */
@NullMarked
package se.samplan.samples.bench;

import org.jspecify.annotations.NullMarked;
