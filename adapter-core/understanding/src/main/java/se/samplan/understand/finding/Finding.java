package se.samplan.understand.finding;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.Statement;
import se.samplan.understand.asking.Candidate;

/**
 * Something that a person should look at (iakttagelse). A hint, never a decision: it says what differs or is missing and in
 * which kinds of record that stands, never who is wrong.
 *
 * @param key 1..1; the same for the same statements, in every answer
 * @param kind 1..1; what kind of thing was seen
 * @param severity 1..1; how much it matters
 * @param text 1..1; plain Swedish. Words of a record are in it only where no other owner's record is cited
 * @param topics 0..*; ämnen, by the code list; labels are ours
 * @param statements 1..*; what was compared, in order
 * @param whomToAsk 0..*; whom to ask about it, the first to try first; none before anybody is looked up
 */
@WithBuilder
public record Finding(
        String key,
        FindingKind kind,
        Severity severity,
        String text,
        List<CodedValue> topics,
        List<Statement> statements,
        List<Candidate> whomToAsk) {

    /** The gravest first, then by kind and by what was compared. */
    static final Comparator<Finding> ORDER = comparing(Finding::severity)
            .thenComparing(Finding::kind)
            .thenComparing(finding -> finding.statements().get(0))
            .thenComparing(Finding::key);

    public Finding {
        requireNonNull(key, "key");
        requireNonNull(kind, "kind");
        requireNonNull(severity, "severity");
        requireNonNull(text, "text");
        topics = List.copyOf(topics);
        statements = List.copyOf(statements);
        whomToAsk = List.copyOf(whomToAsk);
    }

    Finding asking(List<Candidate> contacts) {
        return new Finding(key, kind, severity, text, topics, statements, contacts);
    }

    Finding named(String otherKey) {
        return new Finding(otherKey, kind, severity, text, topics, statements, whomToAsk);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Finding[hidden]";
    }
}
