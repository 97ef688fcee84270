package se.samplan.mapping.structure;

import jakarta.xml.bind.JAXBElement;
import java.util.List;
import java.util.stream.Stream;
import se.samplan.contracts.logistics.v3.related.ObjectFactory;
import se.samplan.contracts.logistics.v3.related.PrecedesType;
import se.samplan.contracts.logistics.v3.related.PreparationStepType;
import se.samplan.contracts.logistics.v3.related.RelatedServiceType;
import se.samplan.model.planning.Precedes;
import se.samplan.model.planning.PreparationStep;
import se.samplan.model.planning.RelatedService;

/** What stands in the any of a plan, an activity, an agreement, a next step or a contact, to the wire and back. */
public final class RelatedElements {

    private static final ObjectFactory FACTORY = new ObjectFactory();

    private RelatedElements() {}

    public static void addServices(List<Object> any, List<RelatedService> services) {
        services.stream()
                .map(RelatedServiceMapper::toWire)
                .map(FACTORY::createRelatedService)
                .forEach(any::add);
    }

    public static void addPrecedes(List<Object> any, List<Precedes> order) {
        order.stream().map(PrecedesMapper::toWire).map(FACTORY::createPrecedes).forEach(any::add);
    }

    public static void addPreparation(List<Object> any, List<PreparationStep> steps) {
        steps.stream()
                .map(PreparationStepMapper::toWire)
                .map(FACTORY::createPreparationStep)
                .forEach(any::add);
    }

    /** @param any read with this extension's classes */
    public static List<RelatedService> services(List<Object> any) {
        return all(any, RelatedServiceType.class)
                .map(RelatedServiceMapper::toModel)
                .toList();
    }

    /** @param any read with this extension's classes */
    public static List<Precedes> precedes(List<Object> any) {
        return all(any, PrecedesType.class).map(PrecedesMapper::toModel).toList();
    }

    /** @param any read with this extension's classes */
    public static List<PreparationStep> preparation(List<Object> any) {
        return all(any, PreparationStepType.class)
                .map(PreparationStepMapper::toModel)
                .toList();
    }

    private static <W> Stream<W> all(List<Object> any, Class<W> type) {
        return any.stream()
                .filter(JAXBElement.class::isInstance)
                .map(element -> ((JAXBElement<?>) element).getValue())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
