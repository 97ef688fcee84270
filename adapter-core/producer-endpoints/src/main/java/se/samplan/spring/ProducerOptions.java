package se.samplan.spring;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.WrittenId;
import se.samplan.produce.Production;

/**
 * What a producer is told of its system and of its limits. The defaults are those of the adapter's settings of the same names.
 *
 * @param place the system that is answered for
 * @param requests how many and how large they may be
 * @param answers how much one may hold
 * @param content what is made for plans without a document of their own
 */
public record ProducerOptions(Place place, Requests requests, Production.Size answers, Content content) {

    /** The property of Spring's environment that names the source system. */
    public static final String SOURCE_SYSTEM = "samplan.producer.source-system";

    private static final String LOGICAL_ADDRESSES = "samplan.producer.logical-addresses";
    private static final String CARE_UNITS = "samplan.producer.care-units";

    /**
     * The system, and where it is asked.
     *
     * @param sourceSystem its HSA-id
     * @param addresses logical addresses of it, for every contract but booked times
     * @param careUnits units whose bookings it holds
     * @param publicAddress what stands in the served WSDL; the request's own address if empty
     */
    public record Place(
            HsaId sourceSystem, Set<LogicalAddress> addresses, Set<HsaId> careUnits, Optional<URI> publicAddress) {

        /** @throws IllegalArgumentException if there is no logical address, or one of the ids is none ({@link WrittenId}) */
        public Place {
            addresses = Set.copyOf(addresses);
            careUnits = Set.copyOf(careUnits);
            if (addresses.isEmpty()) {
                throw new IllegalArgumentException("a system has at least one logical address");
            }
            CheckedIds.check("the source system", sourceSystem.value());
            addresses.forEach(address -> CheckedIds.check("a logical address", address.value()));
            careUnits.forEach(unit -> CheckedIds.check("a care unit", unit.value()));
        }
    }

    /**
     * Limits of requests.
     *
     * @param time from a request until a fault goes out instead of an answer
     * @param inFlight that are answered at a time; one more is turned away at once
     * @param threads for the vendor's code on Java 17; from 21 on they are virtual, and not bounded
     * @param largest in bytes
     */
    public record Requests(Duration time, int inFlight, int threads, int largest) {

        static final Requests USUAL = new Requests(Duration.ofSeconds(27), 1000, 200, 1024 * 1024);
    }

    /** What a plan that is only structure gets, so that views of documents can show it. */
    public enum Content {
        HTML,
        PDF,
        NONE
    }

    private static final Production.Size USUAL_SIZE = new Production.Size(1000, 12 * 1024 * 1024);

    /** A system that is called by its HSA-id and holds no bookings, with the usual limits. */
    public static ProducerOptions of(HsaId sourceSystem) {
        return new ProducerOptions(
                new Place(sourceSystem, Set.of(new LogicalAddress(sourceSystem.value())), Set.of(), Optional.empty()),
                Requests.USUAL,
                USUAL_SIZE,
                Content.HTML);
    }

    /** With other logical addresses. */
    public ProducerOptions at(LogicalAddress... addresses) {
        return in(new Place(place.sourceSystem(), Set.of(addresses), place.careUnits(), place.publicAddress()));
    }

    /** With the bookings of those units. */
    public ProducerOptions with(HsaId... careUnits) {
        return in(new Place(place.sourceSystem(), place.addresses(), Set.of(careUnits), place.publicAddress()));
    }

    /** With a WSDL that states that address, such as the public one in front of a proxy. */
    public ProducerOptions publicAt(URI address) {
        return in(new Place(place.sourceSystem(), place.addresses(), place.careUnits(), Optional.of(address)));
    }

    private ProducerOptions in(Place other) {
        return new ProducerOptions(other, requests, answers, content);
    }

    /**
     * What the environment says, for programs that have no bean of this type.
     *
     * @throws IllegalStateException if it does not name the source system
     * @throws IllegalArgumentException naming the property that holds no id or address ({@link WrittenId})
     */
    static ProducerOptions of(Environment environment) {
        String system = environment.getProperty(SOURCE_SYSTEM, "").strip();
        if (system.isEmpty()) {
            throw new IllegalStateException("the source system is not known: set " + SOURCE_SYSTEM
                    + ", or make a bean of type " + ProducerOptions.class.getName());
        }
        ProducerOptions usual = of(new HsaId(checked(SOURCE_SYSTEM, system)));
        LogicalAddress[] addresses =
                parts(environment, LOGICAL_ADDRESSES).map(LogicalAddress::new).toArray(LogicalAddress[]::new);
        HsaId[] units = parts(environment, CARE_UNITS).map(HsaId::new).toArray(HsaId[]::new);
        return (addresses.length == 0 ? usual : usual.at(addresses)).with(units);
    }

    private static Stream<String> parts(Environment environment, String key) {
        return Stream.of(environment.getProperty(key, "").split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> checked(key, part));
    }

    /** The id, if it is one. */
    private static String checked(String key, String id) {
        CheckedIds.check(key, id);
        return id;
    }
}
