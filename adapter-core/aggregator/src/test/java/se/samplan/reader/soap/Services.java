package se.samplan.reader.soap;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.samplan.call.Identity;
import se.samplan.call.PlatformService;
import se.samplan.call.Said;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.question.Audience;
import se.samplan.question.Caller;
import se.samplan.question.Readers;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.Ownership;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/** A service that says what a test wants it to, and what it was asked. */
final class Services {

    static final Audience AT_U101 = Readers.named(Audience.careStaff(hsa("RG00"), hsa("U101")));
    static final Audience UNNAMED = Audience.careStaff(hsa("RG00"), hsa("U101"));

    /** Outcomes of calls, as a listener heard of them. */
    final List<String> heard = new ArrayList<>();

    static HsaId hsa(String end) {
        return new HsaId("TSTASTA00000-" + end);
    }

    static Ownership record(String giver, String unit, String time) {
        return new Ownership(Optional.of(hsa(giver)), Optional.of(hsa(unit)), Optional.of(time));
    }

    static AccessQuestion question(Audience reader, List<Ownership> records) {
        Caller caller = new Caller(
                hsa("VPX1"), hsa("CONS2"), new CorrelationId("c0ffee"), Optional.empty(), Optional.empty(), Map.of());
        return new AccessQuestion(People.ASTA, Readers.asking(caller, reader), records);
    }

    static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(20), Ticker.system());
    }

    /** The service under the national address. */
    <P> AskedService<P> national(P port) {
        return asked(answering(port), Optional.of(new LogicalAddress("SE165565594230-1000")));
    }

    /** The service under the id of the reader's care giver. */
    <P> AskedService<P> ofTheGiver(P port) {
        return asked(answering(port), Optional.empty());
    }

    /** A service that gives nothing but that. */
    <P> AskedService<P> saying(Said<Object> nothing) {
        return asked(
                new PlatformService<>() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> Said<T> ask(Function<P, T> operation, Map<String, String> headers) {
                        return (Said<T>) nothing;
                    }
                },
                Optional.empty());
    }

    private static <P> PlatformService<P> answering(P port) {
        return new PlatformService<>() {
            @Override
            public <T> Said<T> ask(Function<P, T> operation, Map<String, String> headers) {
                return new Said.Answer<>(operation.apply(port));
            }
        };
    }

    private <P> AskedService<P> asked(PlatformService<P> service, Optional<LogicalAddress> address) {
        return new AskedService<>(
                AccessService.BLOCKS,
                service,
                new Addressee(
                        URI.create("https://access.example.org/"),
                        address,
                        hsa("AGGR"),
                        new Identity(Optional.empty(), false)),
                (name, correlation, outcome, took) -> heard.add(outcome));
    }
}
