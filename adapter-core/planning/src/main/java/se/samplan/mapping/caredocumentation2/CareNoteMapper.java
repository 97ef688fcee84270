package se.samplan.mapping.caredocumentation2;

import java.util.Arrays;
import java.util.Optional;
import se.samplan.contracts.description.v2.CareDocumentationBodyType;
import se.samplan.contracts.description.v2.CareDocumentationType;
import se.samplan.contracts.description.v2.ClinicalDocumentNoteType;
import se.samplan.contracts.description.v2.DissentingOpinionType;
import se.samplan.contracts.description.v2.IIType;
import se.samplan.contracts.description.v2.PersonIdType;
import se.samplan.contracts.description.v2.enums.ClinicalDocumentNoteCodeEnum;
import se.samplan.contracts.description.v2.enums.ClinicalDocumentTypeCodeEnum;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.mapping.shape.OpinionMapper;
import se.samplan.mapping.shape.SummaryHeaderMapper;
import se.samplan.model.HsaId;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.DissentingOpinion;
import se.samplan.model.planning.CodeSystem;
import se.samplan.model.planning.CodedValue;

/** Notes of GetCareDocumentation 2.1 (anteckningar), to the wire and back. */
public final class CareNoteMapper {

    private CareNoteMapper() {}

    /**
     * A note or document code that this version does not list is left out: its lists are closed. So is a note code of another code
     * system, which means something else by the same letters.
     */
    public static CareDocumentationType toWire(CareNote model, HsaId sourceSystem) {
        CareDocumentationType wire = new CareDocumentationType();
        wire.setCareDocumentationHeader(HeaderMapper.toWire(model.header(), sourceSystem));
        ClinicalDocumentNoteType note = new ClinicalDocumentNoteType();
        Optional.of(model.clinicalDocumentNoteCode())
                .filter(code -> code.codeSystem()
                        .map(CodeSystem.NOTE_TYPE.oid()::equals)
                        .orElse(true))
                .flatMap(CodedValue::code)
                .flatMap(CareNoteMapper::noteCode)
                .ifPresent(note::setClinicalDocumentNoteCode);
        model.clinicalDocumentTypeCode().flatMap(CareNoteMapper::typeCode).ifPresent(note::setClinicalDocumentTypeCode);
        model.clinicalDocumentNoteTitle().ifPresent(note::setClinicalDocumentNoteTitle);
        model.clinicalDocumentNoteText().ifPresent(note::setClinicalDocumentNoteText);
        model.multimediaEntry().map(DocumentMapper::toWire).ifPresent(note::setMultimediaEntry);
        model.dissentingOpinion().stream().map(CareNoteMapper::opinion).forEach(note.getDissentintOpinion()::add);
        CareDocumentationBodyType body = new CareDocumentationBodyType();
        body.setClinicalDocumentNote(note);
        wire.setCareDocumentationBody(body);
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
        ClinicalDocumentNoteType note = wire.getCareDocumentationBody().getClinicalDocumentNote();
        return new CareNote(
                SummaryHeaderMapper.toModel(wire.getCareDocumentationHeader()),
                Optional.ofNullable(note.getClinicalDocumentNoteCode())
                        .map(code -> CodedValue.of(code.value(), CodeSystem.NOTE_TYPE.oid(), code.value()))
                        .orElse(CodedValue.text("")),
                Optional.ofNullable(note.getClinicalDocumentTypeCode()).map(ClinicalDocumentTypeCodeEnum::value),
                Optional.ofNullable(note.getClinicalDocumentNoteTitle()),
                Optional.ofNullable(note.getClinicalDocumentNoteText()),
                Optional.ofNullable(note.getMultimediaEntry()).map(DocumentMapper::toModel),
                note.getDissentintOpinion().stream()
                        .map(CareNoteMapper::opinion)
                        .toList());
    }

    private static Optional<ClinicalDocumentNoteCodeEnum> noteCode(String code) {
        return Arrays.stream(ClinicalDocumentNoteCodeEnum.values())
                .filter(known -> known.value().equals(code))
                .findFirst();
    }

    private static Optional<ClinicalDocumentTypeCodeEnum> typeCode(String code) {
        return Arrays.stream(ClinicalDocumentTypeCodeEnum.values())
                .filter(known -> known.value().equals(code))
                .findFirst();
    }

    private static DissentingOpinionType opinion(DissentingOpinion model) {
        DissentingOpinionType wire = OpinionMapper.fill(new DissentingOpinionType(), model);
        model.opinionId().map(IdentifierMapper.to(IIType::new)).ifPresent(wire::setOpinionId);
        wire.setPersonId(SummaryHeaderMapper.person(new PersonIdType(), model.personId()));
        return wire;
    }

    private static DissentingOpinion opinion(DissentingOpinionType wire) {
        return OpinionMapper.toModel(wire, SummaryHeaderMapper.person(wire.getPersonId()));
    }
}
