package se.samplan.samples.overview.ask;

import java.util.Optional;

/**
 * What is asked.
 *
 * @param asOf the moment asked about, YYYYMMDDhhmmss; empty for now
 * @param topic code of what the reader wants to ask somebody about
 * @param changeMarker from an earlier answer, to be told what is new since
 */
public record Question(Reader reader, Optional<String> asOf, Optional<String> topic, Optional<String> changeMarker) {

    /** About everything, at this moment. */
    public static Question of(Reader reader, Optional<String> asOf, Optional<String> changeMarker) {
        return new Question(reader, asOf, Optional.empty(), changeMarker);
    }

    /** The same, as on a first visit. */
    public Question withoutMarker() {
        return new Question(reader, asOf, topic, Optional.empty());
    }

    /** The same, and whom to ask about a topic. */
    public Question about(String code) {
        return new Question(reader, asOf, Optional.of(code), changeMarker);
    }
}
