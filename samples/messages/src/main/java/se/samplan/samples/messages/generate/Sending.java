package se.samplan.samples.messages.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a consumer sends it: to the demonstration at its default port, or to a stub itself.
 *
 * @param where the steps or the variants in which it is the one to send
 * @param url where it goes
 * @param request the file with the message, relative to the samples folder
 * @param headers the file with HTTP headers, if its caller matters
 */
record Sending(Contract contract, String where, String url, String request, Optional<String> headers) {

    /** Becomes the log id of the answer, so that it is the one in the expected answers. */
    static final String CORRELATION = "x-skltp-correlation-id: prov-4711";

    private static final String ADAPTER = "http://127.0.0.1:8080/services/";

    /** The first of the ports of {@code StubMain}, that of SYS1: no other source is asked by itself. */
    private static final String FIRST_SOURCE = "http://127.0.0.1:8081/";

    /** Each request once, in the order of its contract and of the first place where it is sent. */
    static List<Sending> all(List<Fixture> fixtures) {
        Map<List<Object>, Sending> byFiles = new LinkedHashMap<>();
        for (Fixture fixture : fixtures) {
            for (Sending sending : of(fixture)) {
                byFiles.putIfAbsent(List.of(sending.request, sending.headers), sending);
            }
        }
        return List.copyOf(byFiles.values());
    }

    /** The address of the contract at the demonstration, by which its WSDL is found too. */
    static String endpoint(Contract contract) {
        return ADAPTER + contract.operation() + "/" + contract.major();
    }

    private static List<Sending> of(Fixture fixture) {
        List<Sending> sendings = new ArrayList<>();
        Contract contract = fixture.contract();
        boolean own =
                fixture.request().startsWith("variants/") || fixture.headers().isPresent();
        sendings.add(new Sending(
                contract,
                own ? fixture.where() : "every step, and variants without a request of their own",
                endpoint(contract),
                fixture.request(),
                fixture.headers()));
        fixture.direct()
                .ifPresent(direct -> sendings.add(new Sending(
                        contract, fixture.where() + ", to SYS1 itself", FIRST_SOURCE, direct, Optional.empty())));
        return sendings;
    }
}
