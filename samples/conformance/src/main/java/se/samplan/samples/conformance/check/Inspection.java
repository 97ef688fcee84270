package se.samplan.samples.conformance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Target;

/** Runs the checks of one target, one after another. Ends whatever the target does, and throws nothing. */
public final class Inspection {

    private final Catalogue catalogue;
    private final Http http;
    private final Progress progress;

    /** Hears of each check as it ends. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A check has ended.
         *
         * @param number from 1
         * @param of how many there are for the target
         */
        void ended(Target target, int number, int of, Outcome outcome);
    }

    public Inspection(Catalogue catalogue, Http http, Progress progress) {
        this.catalogue = catalogue;
        this.http = http;
        this.progress = progress;
    }

    public Inspected of(Target target) {
        Probe probe = new Probe(target, http);
        List<Check> checks = catalogue.of(target);
        Optional<Stop> barred = Stop.barring(probe.plain());
        List<Outcome> outcomes = new ArrayList<>();
        for (Check check : checks) {
            Outcome outcome =
                    new Outcome(check, barred.map(Inspection::notTested).orElseGet(() -> result(check, probe)));
            outcomes.add(outcome);
            progress.ended(target, outcomes.size(), checks.size(), outcome);
        }
        return new Inspected(target, outcomes, barred.or(() -> gaveUp(probe)).or(() -> lacking(probe)));
    }

    private static Result notTested(Stop stop) {
        return Result.notTested(stop.words());
    }

    private static Result result(Check check, Probe probe) {
        return probe.hasGivenUp()
                ? notTested(gaveUp(probe).orElseThrow())
                : check.test().apply(probe);
    }

    private static Optional<Stop> gaveUp(Probe probe) {
        return probe.hasGivenUp()
                ? Optional.of(
                        new Stop(
                                "GONE",
                                new Text(
                                        "the endpoint stopped answering: several requests in a row had no answer",
                                        "systemet slutade svara: flera anrop i rad blev utan svar"),
                                new Text(
                                        "See the system's log for the first of them; run the kit again when it is back.",
                                        "Se i systemets logg för det första av dem och kör verktyget igen när systemet är tillbaka.")))
                : Optional.empty();
    }

    /** The system answers, but not with what the checks need. */
    private static Optional<Stop> lacking(Probe probe) {
        return Stop.refusing(probe.plain()).or(() -> empty(probe));
    }

    private static Optional<Stop> empty(Probe probe) {
        boolean noData = probe.response()
                .filter(response -> isEmptyAnswer(probe.target().contract(), response))
                .isPresent();
        return noData
                ? Optional.of(new Stop(
                        "NO_DATA",
                        new Text("the system has no records of the person", "systemet har inga poster om personen"),
                        new Text(
                                "Name a person that the system has records of: --person.",
                                "Ange en person som systemet har poster om: --person.")))
                : Optional.empty();
    }

    /** The right element, and nothing in it that is called a record, in whatever namespace. */
    private static boolean isEmptyAnswer(TestedContract contract, Element response) {
        return contract.service().equals(response.getNamespaceURI())
                && Xml.children(response, contract.description().wire().record().getLocalPart())
                        .isEmpty();
    }
}
