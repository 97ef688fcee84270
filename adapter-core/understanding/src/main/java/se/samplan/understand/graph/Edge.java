package se.samplan.understand.graph;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.understand.Statement;

/**
 * A link that a source states.
 *
 * @param from 1..1; the record or item that states it, or, where a contact hands over, the contact that does
 * @param kind 1..1; how they belong together
 * @param state 1..1; what became of it
 * @param statedIn 1..1; where it is stated
 * @param target 0..1; what it leads to, if it is there
 * @param targetTitle 0..1; the target's title, as the source that states the link writes it
 */
@WithBuilder
public record Edge(
        Statement from,
        EdgeKind kind,
        EdgeState state,
        Statement statedIn,
        Optional<Statement> target,
        Optional<String> targetTitle) {

    static final Comparator<Edge> ORDER = comparing(Edge::from)
            .thenComparing(edge -> edge.kind().code())
            .thenComparing(edge -> edge.target().isPresent())
            .thenComparing(edge -> edge.target().orElseGet(edge::from))
            .thenComparing(Edge::statedIn)
            .thenComparing(Edge::state)
            .thenComparing(edge -> edge.targetTitle().orElse(""));

    public Edge {
        requireNonNull(from, "from");
        requireNonNull(kind, "kind");
        requireNonNull(state, "state");
        requireNonNull(statedIn, "statedIn");
        requireNonNull(target, "target");
        requireNonNull(targetTitle, "targetTitle");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Edge[hidden]";
    }
}
