package se.samplan.settings;

import java.net.URI;
import java.time.Duration;

/**
 * Where the engagement index is.
 *
 * @param address where FindContent is posted to
 * @param logicalAddress the index owner's id
 * @param ownId our own id as a consumer of the index
 * @param timeout longest time until its answer has come and is read
 */
public record IndexSettings(URI address, String logicalAddress, String ownId, Duration timeout) {

    static IndexSettings read(SettingsReader from) {
        return new IndexSettings(
                from.address("index.address"),
                from.id("index.logical-address"),
                from.id("index.own-id"),
                from.duration("index.timeout"));
    }
}
