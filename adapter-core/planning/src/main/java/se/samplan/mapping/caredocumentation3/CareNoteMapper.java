package se.samplan.mapping.caredocumentation3;

import java.util.Optional;
import se.samplan.contracts.description.v3.CareDocumentationBodyType;
import se.samplan.contracts.description.v3.CareDocumentationType;
import se.samplan.contracts.description.v3.DissentingOpinionType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.DissentingOpinion;

/** Notes of GetCareDocumentation 3.0 (anteckningar), to the wire and back. */
public final class CareNoteMapper {

    private CareNoteMapper() {}

    /** The older document type has no place in this version. */
    public static CareDocumentationType toWire(CareNote model, HsaId sourceSystem) {
        CareDocumentationType wire = new CareDocumentationType();
        wire.setHeader(HeaderMapper.toWire(model.header(), sourceSystem));
        CareDocumentationBodyType body = new CareDocumentationBodyType();
        body.setClinicalDocumentNoteCode(CodedValueMapper.toWire(model.clinicalDocumentNoteCode()));
        model.clinicalDocumentNoteTitle()
                .or(model.header()::documentTitle)
                .ifPresent(body::setClinicalDocumentNoteTitle);
        model.clinicalDocumentNoteText().ifPresent(body::setClinicalDocumentNoteText);
        model.multimediaEntry().map(DocumentMapper::toWire).ifPresent(body::setMultimediaEntry);
        model.dissentingOpinion().stream().map(CareNoteMapper::opinion).forEach(body.getDissentingOpinion()::add);
        wire.setBody(body);
        return wire;
    }

    /**
     * Reads one note.
     *
     * @param wire valid against its schema
     * @throws IllegalArgumentException if the note breaks a rule that its schema does not hold
     * @throws java.time.DateTimeException if a point in time names no real date
     */
    public static CareNote toModel(CareDocumentationType wire) {
        CareDocumentationBodyType body = wire.getBody();
        return new CareNote(
                HeaderMapper.toModel(wire.getHeader()),
                CodedValueMapper.toModel(body.getClinicalDocumentNoteCode()),
                Optional.empty(),
                Optional.ofNullable(body.getClinicalDocumentNoteTitle()),
                Optional.ofNullable(body.getClinicalDocumentNoteText()),
                Optional.ofNullable(body.getMultimediaEntry()).map(DocumentMapper::toModel),
                body.getDissentingOpinion().stream()
                        .map(CareNoteMapper::opinion)
                        .toList());
    }

    private static DissentingOpinionType opinion(DissentingOpinion model) {
        DissentingOpinionType wire = new DissentingOpinionType();
        model.opinionId().map(IdentifierMapper::toWire).ifPresent(wire::setOpinionId);
        wire.setAuthorTime(WireTime.format(model.authorTime()));
        wire.setOpinion(model.opinion());
        wire.setPersonId(IdentifierMapper.person(model.personId()));
        wire.setPersonName(model.personName());
        return wire;
    }

    private static DissentingOpinion opinion(DissentingOpinionType wire) {
        return new DissentingOpinion(
                Optional.ofNullable(wire.getOpinionId()).map(IdentifierMapper::toModel),
                WireTime.parse(wire.getAuthorTime()),
                wire.getOpinion(),
                IdentifierMapper.person(wire.getPersonId()),
                wire.getPersonName());
    }
}
