package se.samplan.understand.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.Statement;

/**
 * Something seen by one of the rules, before it is named and ordered.
 *
 * @param kind what kind of thing
 * @param topic its topic, if it is about one
 * @param statements what was compared
 * @param text plain Swedish
 */
record Seen(FindingKind kind, Optional<CodedValue> topic, List<Statement> statements, String text) {

    Seen {
        statements = statements.stream().distinct().sorted().toList();
    }

    static Stream<Seen> of(FindingKind kind, String text, Stream<Statement> statements) {
        return Stream.of(new Seen(kind, Optional.empty(), statements.toList(), text));
    }
}
