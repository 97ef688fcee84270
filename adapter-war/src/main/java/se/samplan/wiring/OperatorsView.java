package se.samplan.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import se.samplan.call.SourceGates;
import se.samplan.call.SourceState;
import se.samplan.health.StatusPage;
import se.samplan.model.ContractId;
import se.samplan.model.Source;

/** What operators see of the sources. */
final class OperatorsView {

    private OperatorsView() {}

    /**
     * As it is now.
     *
     * @param parts what is told of each, by name
     */
    static StatusPage.Standing of(BeanFactory beans, List<String> hindrances, Map<String, String> parts) {
        SourceGates gates = beans.getBeanProvider(SourceGates.class).getIfAvailable();
        return new StatusPage.Standing(
                Clock.systemUTC().instant(),
                hindrances,
                parts,
                gates == null
                        ? List.of()
                        : gates.states().stream()
                                .map(source -> line(source, beans.getBean(LastTroubles.class)))
                                .toList());
    }

    private static String name(ContractId contract) {
        return Optional.ofNullable(Endpoints.served().get(contract))
                .map(served -> served.name() + " " + served.major())
                .orElseGet(contract::toString);
    }

    private static StatusPage.Line line(SourceState source, LastTroubles troubles) {
        return new StatusPage.Line(
                source.address().toString(),
                name(source.contract()),
                switch (source.state()) {
                    case CLOSED -> "called";
                    case OPEN -> "paused";
                    case HALF_OPEN -> "tried";
                },
                source.inFlight(),
                troubles.of(source.contract(), new Source(source.address())));
    }
}
