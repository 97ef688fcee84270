package se.samplan.mapping.caredocumentation3;

import java.util.Optional;
import se.samplan.contracts.description.v3.CVType;
import se.samplan.contracts.description.v3.CareDocumentationBodyType;
import se.samplan.contracts.description.v3.CareDocumentationType;
import se.samplan.contracts.description.v3.DissentingOpinionType;
import se.samplan.contracts.description.v3.IIType;
import se.samplan.contracts.description.v3.MultimediaType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.mapping.shape.JolHeaderMapper;
import se.samplan.mapping.shape.MultimediaMapper;
import se.samplan.mapping.shape.OpinionMapper;
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
        body.setClinicalDocumentNoteCode(CodedValueMapper.toWire(model.clinicalDocumentNoteCode(), CVType::new));
        model.clinicalDocumentNoteTitle()
                .or(model.header()::documentTitle)
                .ifPresent(body::setClinicalDocumentNoteTitle);
        model.clinicalDocumentNoteText().ifPresent(body::setClinicalDocumentNoteText);
        model.multimediaEntry().map(MultimediaMapper.to(MultimediaType::new)).ifPresent(body::setMultimediaEntry);
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
                JolHeaderMapper.toModel(wire.getHeader()),
                CodedValueMapper.toModel(body.getClinicalDocumentNoteCode()),
                Optional.empty(),
                Optional.ofNullable(body.getClinicalDocumentNoteTitle()),
                Optional.ofNullable(body.getClinicalDocumentNoteText()),
                Optional.ofNullable(body.getMultimediaEntry()).map(MultimediaMapper::toModel),
                body.getDissentingOpinion().stream()
                        .map(CareNoteMapper::opinion)
                        .toList());
    }

    private static DissentingOpinionType opinion(DissentingOpinion model) {
        DissentingOpinionType wire = OpinionMapper.fill(new DissentingOpinionType(), model);
        model.opinionId().map(IdentifierMapper.to(IIType::new)).ifPresent(wire::setOpinionId);
        wire.setPersonId(IdentifierMapper.person(model.personId(), IIType::new));
        return wire;
    }

    private static DissentingOpinion opinion(DissentingOpinionType wire) {
        return OpinionMapper.toModel(wire, IdentifierMapper.person(wire.getPersonId()));
    }
}
