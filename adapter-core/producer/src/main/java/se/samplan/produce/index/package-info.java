/**
 * Keeps the engagement index true to what a producer holds: which posts there are ({@code IndexUpdates}), what is still to be
 * told ({@code Outbox}), and the telling ({@code Delivery}). Also what other indexes tell us ({@code Notification}).
 *
 * <p>Knows neither SQL nor SOAP: those are {@code store} and {@code soap}, behind ports. Starts no thread: whoever runs it calls
 * {@link se.samplan.produce.index.Delivery#step} again and again. The rules are those of engagement index 1.0.
 */
@NullMarked
package se.samplan.produce.index;

import org.jspecify.annotations.NullMarked;
