package se.samplan.understand.service;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.Task;

/**
 * The services that belong to what applies, for one reader. A service of a record that the reader may not see is not among them,
 * since the record is not (INV-K3). What several places of one record offer is told once; what two records offer, twice.
 */
public final class ServiceLinks {

    private final Reading reading;
    private final Map<Statement, List<Statement>> bookings;

    private record Offer(RecordKey record, RelatedService service) {}

    private record Linked(Statement statement, RelatedService service) {}

    private ServiceLinks(Reading reading, List<BookingLink> links) {
        this.reading = reading;
        this.bookings = links.stream()
                .filter(link -> !link.isProposed())
                .collect(groupingBy(BookingLink::aim, mapping(BookingLink::booking, toList())));
    }

    /**
     * By what they belong to.
     *
     * @param links of the same planning: a booked time has the services of what it is stated to be for
     * @param reader person, agent or staff
     * @param hosts the operator's list of hosts, in small letters
     */
    public static List<ServiceLink> of(
            Reading reading, List<BookingLink> links, ServiceAudience reader, Set<String> hosts) {
        ServiceLinks services = new ServiceLinks(reading, links);
        Map<Offer, List<Statement>> offers = services.places()
                .filter(place ->
                        ServiceVerdict.of(place.service(), reader, hosts, reading.day()) == ServiceVerdict.SHOWN)
                .collect(groupingBy(
                        place -> new Offer(place.statement().record(), place.service()),
                        LinkedHashMap::new,
                        mapping(Linked::statement, toList())));
        return offers.entrySet().stream()
                .map(offer -> services.link(offer.getKey().service(), offer.getValue(), reader, hosts))
                .sorted(comparing((ServiceLink link) -> link.statements().get(0))
                        .thenComparing(link -> link.service().address())
                        .thenComparing(link -> link.service().title()))
                .toList();
    }

    private ServiceLink link(
            RelatedService service, List<Statement> statements, ServiceAudience reader, Set<String> hosts) {
        boolean toldToStaff = reader.equals(ServiceAudience.STAFF)
                && Stream.of(ServiceAudience.PERSON, ServiceAudience.AGENT)
                        .map(audience -> ServiceVerdict.of(service, audience, hosts, reading.day()))
                        .anyMatch(ServiceVerdict.AT_OTHER_HOST::equals);
        return new ServiceLink(
                service,
                RelatedService.safeHost(service.address()).orElseThrow(),
                toldToStaff,
                statements.stream()
                        .flatMap(statement -> Stream.concat(
                                Stream.of(statement), bookings.getOrDefault(statement, List.of()).stream()))
                        .toList());
    }

    private Stream<Linked> places() {
        return Stream.of(
                        reading.planning().plans().stream()
                                .filter(known -> Standing.ofPlan(known.record(), reading.asOf())
                                        .holdsOrComes())
                                .flatMap(ServiceLinks::ofPlan),
                        reading.planning().agreements().stream()
                                .filter(known -> Standing.ofAgreement(known.record(), reading.asOf())
                                        .holdsOrComes())
                                .flatMap(ServiceLinks::ofAgreement),
                        reading.tasks().stream().flatMap(ServiceLinks::ofTask),
                        reading.planning().contacts().stream()
                                .filter(known -> Standing.ofContact(known.record(), reading.asOf())
                                        .holdsOrComes())
                                .flatMap(ServiceLinks::ofContact))
                .flatMap(places -> places);
    }

    private static Stream<Linked> ofPlan(Known<CarePlan> known) {
        return known.record().structuredCarePlan().map(StructuredCarePlan::relatedService).stream()
                .flatMap(services -> places(Statement.of(known), services));
    }

    private static Stream<Linked> ofAgreement(Known<Agreement> known) {
        return places(Statement.of(known), known.record().body().relatedService());
    }

    private static Stream<Linked> ofTask(Task task) {
        return places(task.statement(), task.services());
    }

    private static Stream<Linked> ofContact(Known<FixedContact> known) {
        return known.record().fixedContactExtension().stream()
                .flatMap(extension -> places(Statement.of(known), extension.relatedService()));
    }

    private static Stream<Linked> places(Statement statement, List<RelatedService> services) {
        return services.stream().map(service -> new Linked(statement, service));
    }
}
