package se.samplan.behind;

import static java.util.function.Predicate.not;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samplan.call.PlatformHeaders;
import se.samplan.call.PlatformService;
import se.samplan.call.Said;
import se.samplan.contracts.careplans.v2.GetCarePlansResponderInterface;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.model.LogicalAddress;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.JournalFailed;

/**
 * Asks a producer of GetCarePlans 2.0 over HTTP, once, within a time of its own. What it says when it fails goes nowhere.
 */
public final class SoapProducerBehind implements ProducerBehind {

    private static final String ORIGINAL_CALLER = PlatformHeaders.NATIONAL;
    private static final String CORRELATION = PlatformHeaders.CORRELATION;

    private final PlatformService<GetCarePlansResponderInterface> other;
    private final URI address;
    private final LogicalAddress logicalAddress;

    /**
     * A producer behind.
     *
     * @param services makes the client
     * @param at where the calls go, and what they may take
     * @param logicalAddress under which it is called
     */
    public SoapProducerBehind(PlatformServices services, PlatformServices.Place at, LogicalAddress logicalAddress) {
        this.other = services.at(at, GetCarePlansResponderInterface.class, new CarePlanMessages()::read);
        this.address = at.address();
        this.logicalAddress = logicalAddress;
    }

    @Override
    public Answer ask(GetCarePlansType request, Map<String, String> headers) {
        GetCarePlansType stated = stated(request);
        Said<GetCarePlansResponseType> said =
                other.ask(port -> port.getCarePlans(logicalAddress.value(), stated), forwarded(headers));
        if (said instanceof Said.Answer<GetCarePlansResponseType> answer
                && answer.answer() instanceof CarePlanMessages.Read read) {
            return read.answer();
        }
        throw new JournalFailed(why(said));
    }

    /** What the log says of it: codes that the platform has, and none of the other's words. */
    private static String why(Said<?> said) {
        if (said instanceof Said.Interrupted<?>) {
            return "the call to the producer behind was broken off here: our own time was up";
        }
        if (said instanceof Said.Fault<?> fault) {
            return "the producer behind gave a fault: " + fault.platformCode().orElse("no code of the platform");
        }
        return "the producer behind gave no answer: " + said.word();
    }

    /** The request without filters in which nothing stands: the other may take them for something. */
    private static GetCarePlansType stated(GetCarePlansType request) {
        GetCarePlansType stated = new GetCarePlansType();
        request.getCareUnitHSAId().stream().filter(not(String::isBlank)).forEach(stated.getCareUnitHSAId()::add);
        stated.setPatientId(request.getPatientId());
        stated.setDatePeriod(request.getDatePeriod());
        Optional.ofNullable(request.getSourceSystemHSAId())
                .filter(not(String::isBlank))
                .ifPresent(stated::setSourceSystemHSAId);
        request.getCareContactId().stream().filter(not(String::isBlank)).forEach(stated.getCareContactId()::add);
        stated.getAny().addAll(request.getAny());
        return stated;
    }

    /** Who asks, for whom, in whose name; the correlation id towards http only, as platforms do (platform facts, section 4). */
    private Map<String, String> forwarded(Map<String, String> headers) {
        Map<String, String> forwarded = new LinkedHashMap<>();
        boolean internal = "http".equalsIgnoreCase(address.getScheme());
        headers.forEach((name, value) -> {
            if (name.startsWith(ORIGINAL_CALLER) || (internal && name.equals(CORRELATION))) {
                forwarded.put(name, value);
            }
        });
        return forwarded;
    }
}
