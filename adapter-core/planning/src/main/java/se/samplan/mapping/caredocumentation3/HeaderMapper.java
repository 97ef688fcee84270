package se.samplan.mapping.caredocumentation3;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.contracts.description.v3.AccessControlHeaderType;
import se.samplan.contracts.description.v3.AuthorType;
import se.samplan.contracts.description.v3.HeaderType;
import se.samplan.contracts.description.v3.RecordType;
import se.samplan.contracts.description.v3.SignatureType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.structure.RecordIds;
import se.samplan.model.HsaId;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.Signature;

/** Header of a record (JoL header 2.2), to the wire and back. The source system is known by the caller. */
final class HeaderMapper {

    private HeaderMapper() {}

    static HeaderType toWire(RecordHeader model, HsaId sourceSystem) {
        HeaderType wire = new HeaderType();
        wire.setAccessControlHeader(access(model));
        wire.setSourceSystemId(IdentifierMapper.hsa(sourceSystem));
        wire.setRecord(record(model, sourceSystem));
        wire.setAuthor(author(model.author()));
        model.signature().map(HeaderMapper::signature).ifPresent(wire::setSignature);
        return wire;
    }

    /** The title is not in this header but in the body. Without an author, the record's own time is the author's. */
    static RecordHeader toModel(HeaderType wire) {
        AccessControlHeaderType access = wire.getAccessControlHeader();
        LocalDateTime time = WireTime.parse(wire.getRecord().getTimestamp());
        return new RecordHeader(
                RecordIds.documentId(
                        IdentifierMapper.toModel(wire.getRecord().getId()),
                        IdentifierMapper.hsa(wire.getSourceSystemId())),
                IdentifierMapper.person(access.getPatientId()),
                new Owner(
                        Optional.ofNullable(access.getAccountableHealthcareProvider())
                                .map(IdentifierMapper::hsa),
                        Optional.ofNullable(access.getAccountableCareUnit()).map(IdentifierMapper::hsa)),
                Optional.ofNullable(wire.getAuthor()).map(HeaderMapper::author).orElseGet(() -> unknownAuthor(time)),
                access.isApprovedForPatient(),
                Optional.empty(),
                Optional.of(time),
                Optional.ofNullable(wire.getSignature()).map(HeaderMapper::signature),
                Optional.empty(),
                Optional.ofNullable(access.getCareProcessId()).map(IdentifierMapper::toModel),
                Optional.of(WireTime.parse(access.getBlockComparisonTime())));
    }

    private static AccessControlHeaderType access(RecordHeader model) {
        AccessControlHeaderType wire = new AccessControlHeaderType();
        model.owner().careGiver().map(IdentifierMapper::careGiver).ifPresent(wire::setAccountableHealthcareProvider);
        model.owner().careUnit().map(IdentifierMapper::hsa).ifPresent(wire::setAccountableCareUnit);
        wire.setPatientId(IdentifierMapper.person(model.patientId()));
        model.careProcessId().map(IdentifierMapper::toWire).ifPresent(wire::setCareProcessId);
        wire.setBlockComparisonTime(WireTime.format(model.comparedWithBlocks()));
        wire.setApprovedForPatient(model.approvedForPatient());
        return wire;
    }

    private static RecordType record(RecordHeader model, HsaId sourceSystem) {
        RecordType wire = new RecordType();
        wire.setId(IdentifierMapper.toWire(Identifier.record(sourceSystem.value(), model.documentId())));
        wire.setTimestamp(WireTime.format(model.drawnUp()));
        return wire;
    }

    private static AuthorType author(Author model) {
        AuthorType wire = new AuthorType();
        model.hsaId().map(IdentifierMapper::hsa).ifPresent(wire::setId);
        model.name().ifPresent(wire::setName);
        wire.setTimestamp(WireTime.format(model.time()));
        model.role().map(CodedValueMapper::toWire).ifPresent(wire::setByRole);
        model.orgUnit().map(OrgUnitMapper::toWire).ifPresent(wire::setOrgUnit);
        return wire;
    }

    private static Author author(AuthorType wire) {
        return new Author(
                WireTime.parse(wire.getTimestamp()),
                Optional.ofNullable(wire.getId()).map(IdentifierMapper::hsa),
                Optional.ofNullable(wire.getName()),
                Optional.ofNullable(wire.getByRole()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getOrgUnit()).map(OrgUnitMapper::toModel));
    }

    private static Author unknownAuthor(LocalDateTime time) {
        return new Author(time, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SignatureType signature(Signature model) {
        SignatureType wire = new SignatureType();
        model.hsaId().map(IdentifierMapper::hsa).ifPresent(wire::setId);
        model.name().ifPresent(wire::setName);
        wire.setTimestamp(WireTime.format(model.time()));
        return wire;
    }

    private static Signature signature(SignatureType wire) {
        return new Signature(
                WireTime.parse(wire.getTimestamp()),
                Optional.ofNullable(wire.getId()).map(IdentifierMapper::hsa),
                Optional.ofNullable(wire.getName()));
    }
}
