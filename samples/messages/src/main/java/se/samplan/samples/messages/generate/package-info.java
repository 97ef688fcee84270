/**
 * Writes Asta's story as messages. The story is YAML, one file per object and version; a message is what a source, the
 * engagement index or a consumer sends at a step of the story.
 *
 * <p>Knows YAML and XML, but no contract: names, namespaces and index values stand in the story's {@code
 * contracts.yaml}. Nothing here reads a clock or a network, so the same story gives the same bytes.
 */
@NullMarked
package se.samplan.samples.messages.generate;

import org.jspecify.annotations.NullMarked;
