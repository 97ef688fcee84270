package se.samplan.mapping.careagreements;

import se.samplan.contracts.agreement.v1.CareAgreementType;
import se.samplan.mapping.shape.JolHeaderMapper;
import se.samplan.model.HsaId;
import se.samplan.model.agreement.Agreement;

/** Agreements of GetCareAgreements 1.0 (dokumenterade överenskommelser), to the wire and back. */
public final class AgreementMapper {

    private AgreementMapper() {}

    public static CareAgreementType toWire(Agreement model, HsaId sourceSystem) {
        CareAgreementType wire = new CareAgreementType();
        wire.setHeader(HeaderMapper.toWire(model.header(), sourceSystem));
        wire.setBody(AgreementBodyMapper.toWire(model.body()));
        return wire;
    }

    /**
     * Reads one agreement.
     *
     * @param wire valid against its schema
     * @throws IllegalArgumentException if the agreement breaks a rule that its schema does not hold
     * @throws java.time.DateTimeException if a point in time names no real date
     */
    public static Agreement toModel(CareAgreementType wire) {
        return new Agreement(JolHeaderMapper.toModel(wire.getHeader()), AgreementBodyMapper.toModel(wire.getBody()));
    }
}
