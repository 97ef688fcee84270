package se.samplan.mapping.shape;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.contracts.shape.AccessControlShape;
import se.samplan.contracts.shape.AuthorShape;
import se.samplan.contracts.shape.HeaderShape;
import se.samplan.contracts.shape.SignatureShape;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.Signature;

/** Header of a record (JoL header 2.2), to the wire and back. What has a type of the contract's own is set by the contract. */
public final class JolHeaderMapper {

    private JolHeaderMapper() {}

    /** The title is not in this header but in the body. Without an author, the record's own time is the author's. */
    public static RecordHeader toModel(HeaderShape wire) {
        AccessControlShape access = wire.getAccessControlHeader();
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
                Optional.ofNullable(wire.getAuthor())
                        .map(JolHeaderMapper::author)
                        .orElseGet(() -> unknownAuthor(time)),
                access.isApprovedForPatient(),
                Optional.empty(),
                Optional.of(time),
                Optional.ofNullable(wire.getSignature()).map(JolHeaderMapper::signature),
                Optional.empty(),
                Optional.ofNullable(access.getCareProcessId()).map(IdentifierMapper::toModel),
                Optional.of(WireTime.parse(access.getBlockComparisonTime())));
    }

    /** @return that part of the header, with all but its ids */
    public static <W extends AccessControlShape> W fill(W wire, RecordHeader model) {
        wire.setBlockComparisonTime(WireTime.format(model.comparedWithBlocks()));
        wire.setApprovedForPatient(model.approvedForPatient());
        return wire;
    }

    /** @return that author, with all but the id, the role and the unit */
    public static <W extends AuthorShape> W fill(W wire, Author model) {
        model.name().ifPresent(wire::setName);
        wire.setTimestamp(WireTime.format(model.time()));
        return wire;
    }

    /** @return that signature, with all but the id */
    public static <W extends SignatureShape> W fill(W wire, Signature model) {
        model.name().ifPresent(wire::setName);
        wire.setTimestamp(WireTime.format(model.time()));
        return wire;
    }

    private static Author author(AuthorShape wire) {
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

    private static Signature signature(SignatureShape wire) {
        return new Signature(
                WireTime.parse(wire.getTimestamp()),
                Optional.ofNullable(wire.getId()).map(IdentifierMapper::hsa),
                Optional.ofNullable(wire.getName()));
    }
}
