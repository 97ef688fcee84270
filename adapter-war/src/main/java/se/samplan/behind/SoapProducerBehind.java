package se.samplan.behind;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import se.samplan.call.AnswerRoom;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.PlatformHeaders;
import se.samplan.call.Reply;
import se.samplan.call.SoapClient;
import se.samplan.call.SoapRequest;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.produce.JournalFailed;

/**
 * Asks a producer of GetCarePlans 2.0 over HTTP, once, within a time of its own. What it says when it fails goes nowhere.
 */
public final class SoapProducerBehind implements ProducerBehind {

    private static final String ORIGINAL_CALLER = PlatformHeaders.NATIONAL;
    private static final String CORRELATION = PlatformHeaders.CORRELATION;

    private final SoapClient client;
    private final ByteBudget budget;
    private final Place place;
    private final CarePlanMessages messages = new CarePlanMessages();

    /**
     * Where it is.
     *
     * @param source its logical address
     * @param time longest time for one call, connecting included
     * @param maxAnswer largest answer, in bytes
     */
    public record Place(URI address, Source source, Duration time, int maxAnswer) {}

    public SoapProducerBehind(SoapClient client, ByteBudget budget, Place place) {
        this.client = client;
        this.budget = budget;
        this.place = place;
    }

    @Override
    public Answer ask(GetCarePlansType request, Map<String, String> headers) {
        ByteBudget.Reservation room = budget.open();
        try {
            SoapRequest message =
                    new SoapRequest(CarePlanMessages.SOAP_ACTION, messages.written(stated(request)), Optional.empty());
            return outcome(client.send(
                            place.source(),
                            place.address(),
                            message,
                            forwarded(headers),
                            new AnswerRoom(place.maxAnswer(), room)))
                    .fold(
                            answered -> messages.read(answered.answer()),
                            late -> failed("no answer in time"),
                            failed -> failed(failed.kind().code()),
                            notAsked -> failed("not asked"));
        } finally {
            room.release();
        }
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

    private Outcome<Reply> outcome(Call<Outcome<Reply>> call) {
        try {
            return call.within(place.time());
        } catch (TimeoutException
                | InterruptedIOException e) { // interrupted: whoever asked has its answer already, a fault
            return new Outcome.Late<>(place.source(), place.time());
        } catch (IOException e) {
            throw new JournalFailed("the producer behind could not be asked", e);
        }
    }

    private static Answer failed(String why) {
        throw new JournalFailed("the producer behind gave no answer: " + why);
    }

    /** Who asks, for whom, in whose name; the correlation id towards http only, as platforms do (platform facts, section 4). */
    private Map<String, String> forwarded(Map<String, String> headers) {
        Map<String, String> forwarded = new LinkedHashMap<>();
        boolean internal = "http".equalsIgnoreCase(place.address().getScheme());
        headers.forEach((name, value) -> {
            if (name.startsWith(ORIGINAL_CALLER) || (internal && name.equals(CORRELATION))) {
                forwarded.put(name, value);
            }
        });
        return forwarded;
    }
}
