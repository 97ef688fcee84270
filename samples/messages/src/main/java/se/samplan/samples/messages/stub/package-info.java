/**
 * Stub source systems and a stub engagement index that answer real SOAP over HTTP on the loopback address, and that can
 * misbehave on purpose, down to the socket. Tests, the demonstration and benchmarks start them; so does a person, with
 * {@link se.samplan.samples.messages.stub.StubMain}.
 *
 * <p>Outermost stands {@code Landscape}; it starts {@code StubSource} and {@code StubIndex}, which are each a
 * {@code StubEndpoint} on a {@code StubServer}. A {@code Mood} says how an answer is spoilt; a row in
 * {@code StubContract} is all that a contract needs. What is right or wrong about care is not known here: answers are
 * bytes that somebody else wrote.
 */
@NullMarked
package se.samplan.samples.messages.stub;

import org.jspecify.annotations.NullMarked;
