package se.samplan.mapping.overview;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.overview.v1.OrganisationType;
import se.samplan.contracts.overview.v1.StatementRefType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.model.HsaId;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.Statement;

/** What the sections have in common: what they cite, and organisations and topics as they are written. */
final class Cited {

    private Cited() {}

    static StatementRefType statement(Statement statement) {
        StatementRefType wire = new StatementRefType();
        wire.setRecordKey(statement.record().value());
        statement.item().ifPresent(item -> wire.setItemId(item.value()));
        return wire;
    }

    static void cite(List<StatementRefType> wire, Collection<Statement> statements) {
        statements.stream().map(Cited::statement).forEach(wire::add);
    }

    static void cite(List<StatementRefType> wire, Statement statement) {
        wire.add(statement(statement));
    }

    static void topics(List<CVType> wire, Collection<CodedValue> topics) {
        topics.stream().map(CodedValueMapper.to(CVType::new)).forEach(wire::add);
    }

    static OrganisationType organisation(Optional<HsaId> id, Optional<String> name) {
        OrganisationType wire = new OrganisationType();
        id.map(IdentifierMapper.hsaTo(IIType::new)).ifPresent(wire::setHsaId);
        name.ifPresent(wire::setName);
        return wire;
    }

    /** Nothing where the id is not known. */
    static Optional<OrganisationType> organisation(Optional<HsaId> id) {
        return id.map(known -> organisation(Optional.of(known), Optional.empty()));
    }
}
