package se.samplan.behind;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.HealthcareProfessionalType;
import se.samplan.contracts.logistics.v3.PatientSummaryHeaderType;
import se.samplan.contracts.logistics.v3.enums.TypeOfCarePlanEnum;
import se.samplan.contracts.logistics.v3.structure.ObjectFactory;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.structure.StructuredCarePlanMapper;
import se.samplan.model.HsaId;
import se.samplan.model.PlanType;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RegistrationMode;

/**
 * What is known of plans by who owns them and by their type, said by an operator. Plans without a structure get one of level L1
 * that says just that: kind, prominence, sphere, and that the status is not known. A plan whose sphere, kind or last time is
 * not known gets no structure, and a plan that has one is never touched.
 *
 * @param spheres by care unit or care giver; the unit's goes before
 * @param kinds by the contract's type of plan
 * @param untyped kind of plans without such a type
 */
public record HeaderFacts(Map<HsaId, CareSphere> spheres, Map<String, Kind> kinds, Optional<Kind> untyped) {

    private static final String STRUCTURE = "structuredCarePlan";
    private static final String PLAN_TYPES = "2.999.752.1.1";
    private static final String MODEL = "1.0";

    /**
     * A kind of plan.
     *
     * @param shown its name in Swedish
     */
    public record Kind(PlanType type, Prominence prominence, String shown) {}

    public HeaderFacts {
        spheres = Map.copyOf(spheres);
        kinds = Map.copyOf(kinds);
    }

    /** Adds what is known to a plan without a structure. */
    void addTo(CarePlanType plan) {
        List<Object> any = plan.getCarePlanBody().getAny();
        if (any.stream().noneMatch(HeaderFacts::isStructure)) {
            known(plan)
                    .map(StructuredCarePlanMapper::toWire)
                    .map(new ObjectFactory()::createStructuredCarePlan)
                    .ifPresent(any::add);
        }
    }

    private static boolean isStructure(Object any) {
        return any instanceof Element element && STRUCTURE.equals(element.getLocalName());
    }

    private Optional<StructuredCarePlan> known(CarePlanType plan) {
        PatientSummaryHeaderType header = plan.getCarePlanHeader();
        return sphere(header.getAccountableHealthcareProfessional())
                .flatMap(sphere -> kind(plan.getCarePlanBody().getTypeOfCarePlanEnum())
                        .flatMap(kind -> lastTime(header).map(time -> structure(kind, sphere, time))));
    }

    private Optional<CareSphere> sphere(HealthcareProfessionalType owner) {
        return Stream.of(
                        Optional.ofNullable(owner.getHealthcareProfessionalCareUnitHSAId()),
                        Optional.ofNullable(owner.getHealthcareProfessionalCareGiverHSAId()))
                .flatMap(Optional::stream)
                .filter(id -> !id.isBlank())
                .map(HsaId::new)
                .filter(spheres::containsKey)
                .map(spheres::get)
                .findFirst();
    }

    private Optional<Kind> kind(@Nullable TypeOfCarePlanEnum type) {
        return type == null ? untyped : Optional.ofNullable(kinds.get(type.value()));
    }

    /**
     * Not before anything that the header says was done (INV-S10). Empty if one of its times is in no calendar, which the schema
     * allows: then nobody knows what comes last.
     */
    private static Optional<LocalDateTime> lastTime(PatientSummaryHeaderType header) {
        try {
            return Stream.of(header.getAccountableHealthcareProfessional().getAuthorTime(), header.getDocumentTime())
                    .filter(Objects::nonNull)
                    .map(WireTime::parse)
                    .max(Comparator.naturalOrder());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static StructuredCarePlan structure(Kind kind, CareSphere sphere, LocalDateTime lastUpdated) {
        return StructuredCarePlanBuilder.builder()
                .modelVersion(MODEL)
                .maturity(Maturity.L1)
                .planType(CodedValue.of(kind.type().name(), PLAN_TYPES, kind.shown()))
                .prominence(kind.prominence())
                .status(PlanStatus.UNKNOWN)
                .careSphere(sphere)
                .provenance(ProvenanceBuilder.builder()
                        .lastUpdated(lastUpdated)
                        .registrationMode(RegistrationMode.IMPORTED)
                        .build())
                .build();
    }
}
