package se.samplan.mapping.overview;

import se.samplan.contracts.overview.v1.EdgeType;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.graph.Edge;
import se.samplan.understand.graph.EdgeState;

/** Links (kopplingar), to the wire: those that sources state, and those between booked times and what they are for. */
final class EdgeMapper {

    private static final String REALISES = "realises";

    private EdgeMapper() {}

    static EdgeType toWire(Edge edge) {
        EdgeType wire = new EdgeType();
        wire.setFrom(Cited.statement(edge.from()));
        wire.setKind(edge.kind().code());
        edge.target().map(Cited::statement).ifPresent(wire::setTarget);
        edge.targetTitle().ifPresent(wire::setTargetTitle);
        wire.setState(edge.state().code());
        wire.setProposed(false);
        Cited.cite(wire.getStatementRef(), edge.statedIn());
        return wire;
    }

    static EdgeType toWire(BookingLink link) {
        EdgeType wire = new EdgeType();
        wire.setFrom(Cited.statement(link.booking()));
        wire.setKind(REALISES);
        wire.setTarget(Cited.statement(link.aim()));
        wire.setState(EdgeState.RESOLVED.code());
        wire.setProposed(link.isProposed());
        link.confidence().ifPresent(wire::setConfidence);
        link.reason().ifPresent(wire::setReason);
        Cited.cite(wire.getStatementRef(), link.statements());
        return wire;
    }
}
