package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.PlanConsentType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.plan.ConsentGivenBy;
import se.samplan.model.plan.ConsentStatus;
import se.samplan.model.plan.PlanConsent;
import se.samplan.model.planning.LocalId;

/** Consent to the plan (samtycke till planen), to the wire and back. */
public final class PlanConsentMapper {

    private PlanConsentMapper() {}

    public static PlanConsentType toWire(PlanConsent model) {
        PlanConsentType wire = new PlanConsentType();
        wire.setStatus(model.status().code());
        model.date().map(WireTime::formatDate).ifPresent(wire::setDate);
        model.scopeText().ifPresent(wire::setScopeText);
        model.coversParticipantRef().stream().map(LocalId::value).forEach(wire.getCoversParticipantRef()::add);
        model.givenBy().map(ConsentGivenBy::code).ifPresent(wire::setGivenBy);
        model.documentedByRef().map(LocalId::value).ifPresent(wire::setDocumentedByRef);
        return wire;
    }

    public static PlanConsent toModel(PlanConsentType wire) {
        return new PlanConsent(
                new ConsentStatus(wire.getStatus()),
                Optional.ofNullable(wire.getDate()).map(WireTime::parseDate),
                Optional.ofNullable(wire.getScopeText()),
                wire.getCoversParticipantRef().stream().map(LocalId::new).toList(),
                Optional.ofNullable(wire.getGivenBy()).map(ConsentGivenBy::new),
                Optional.ofNullable(wire.getDocumentedByRef()).map(LocalId::new));
    }
}
