package se.samplan.mapping.careplans;

import jakarta.xml.bind.JAXBElement;
import java.util.Optional;
import se.samplan.contracts.logistics.v3.CarePlanBodyType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.IIType;
import se.samplan.contracts.logistics.v3.enums.TypeOfCarePlanEnum;
import se.samplan.contracts.logistics.v3.structure.ObjectFactory;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.mapping.logistics.HeaderMapper;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.mapping.shape.SummaryHeaderMapper;
import se.samplan.mapping.structure.StructuredCarePlanMapper;
import se.samplan.model.HsaId;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.TypeOfCarePlan;

/** Care plans of GetCarePlans 2.0 (vård- och omsorgsplaner), to the wire and back. The structure goes last in the body. */
public final class CarePlanMapper {

    private CarePlanMapper() {}

    private static final ObjectFactory STRUCTURE = new ObjectFactory();

    /** @throws IllegalArgumentException if a document's media type is not one that the contract knows */
    public static CarePlanType toWire(CarePlan model, HsaId sourceSystem) {
        CarePlanType wire = new CarePlanType();
        wire.setCarePlanHeader(HeaderMapper.toWire(model.header(), sourceSystem));
        CarePlanBodyType body = new CarePlanBodyType();
        model.content().stream().map(DocumentMapper::toWire).forEach(body.getContent()::add);
        model.participatingCareUnit().stream()
                .map(IdentifierMapper.hsaTo(IIType::new))
                .forEach(body.getParticipatingCareUnitHSAId()::add);
        model.typeOfCarePlan()
                .map(type -> TypeOfCarePlanEnum.valueOf(type.name()))
                .ifPresent(body::setTypeOfCarePlanEnum);
        model.structuredCarePlan()
                .map(StructuredCarePlanMapper::toWire)
                .map(STRUCTURE::createStructuredCarePlan)
                .ifPresent(body.getAny()::add);
        wire.setCarePlanBody(body);
        return wire;
    }

    /**
     * Reads one plan. A plan without our container is a plan whose goals are not known, not an error: most sources send none.
     *
     * @param wire valid against its schema, read with the extension schema's classes
     * @throws IllegalArgumentException if the plan breaks a rule that its schema does not hold
     * @throws java.time.DateTimeException if a point in time names no real date
     */
    public static CarePlan toModel(CarePlanType wire) {
        CarePlanBodyType body = wire.getCarePlanBody();
        return new CarePlan(
                SummaryHeaderMapper.toModel(wire.getCarePlanHeader()),
                body.getContent().stream().map(DocumentMapper::toModel).toList(),
                body.getParticipatingCareUnitHSAId().stream()
                        .map(IdentifierMapper::hsa)
                        .toList(),
                Optional.ofNullable(body.getTypeOfCarePlanEnum()).map(type -> TypeOfCarePlan.valueOf(type.name())),
                structure(body));
    }

    private static Optional<StructuredCarePlan> structure(CarePlanBodyType body) {
        return body.getAny().stream()
                .filter(JAXBElement.class::isInstance)
                .map(element -> ((JAXBElement<?>) element).getValue())
                .filter(StructuredCarePlanType.class::isInstance)
                .map(structured -> StructuredCarePlanMapper.toModel((StructuredCarePlanType) structured))
                .findFirst();
    }
}
