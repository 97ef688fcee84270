package se.samplan.samples.overview.ask;

import java.util.Optional;
import java.util.Set;

/**
 * What is asked.
 *
 * @param asOf the moment asked about, YYYYMMDDhhmmss; empty for now
 * @param topic code of what the reader wants to ask somebody about
 * @param changeMarker from an earlier answer, to be told what is new since
 * @param sections what of the overview is wanted; none for all of it
 */
public record Question(
        Reader reader,
        Optional<String> asOf,
        Optional<String> topic,
        Optional<String> changeMarker,
        Set<Section> sections) {

    public Question {
        sections = Set.copyOf(sections);
    }

    /** About everything, at this moment. */
    public static Question of(Reader reader, Optional<String> asOf, Optional<String> changeMarker) {
        return new Question(reader, asOf, Optional.empty(), changeMarker, Set.of());
    }

    /** This question, about these sections alone. */
    public Question only(Set<Section> some) {
        return new Question(reader, asOf, topic, changeMarker, some);
    }

    /** This question, as it is put on a first visit. */
    public Question withoutMarker() {
        return new Question(reader, asOf, topic, Optional.empty(), sections);
    }

    /** This question, and whom to ask about a topic. */
    public Question about(String code) {
        return new Question(reader, asOf, Optional.of(code), changeMarker, sections);
    }
}
