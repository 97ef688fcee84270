package se.samplan.samples.overview.ask;

import java.util.Optional;

/**
 * About whom staff asks, and for which moment.
 *
 * @param id the twelve characters of the person
 * @param asOf the moment asked about, YYYYMMDDhhmmss; empty for now
 */
public record Subject(String id, Optional<String> asOf) {

    /** Without the id: it may come to stand in a log. */
    @Override
    public String toString() {
        return "Subject";
    }
}
