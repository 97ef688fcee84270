package se.samplan.samples.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.replay.Played.Basis;
import se.samplan.samples.conformance.replay.Played.Count;

/** One contract through all steps, with what is carried from one step to the next. */
final class ContractPlay {

    private final Story story;
    private final Target target;
    private final Recognition recognition;
    private final Http http;
    private boolean asksForSummary;
    private Optional<String> marker = Optional.empty();
    private List<Held> before = List.of();

    ContractPlay(Story story, Target target, Recognition recognition, Http http) {
        this.story = story;
        this.target = target;
        this.recognition = recognition;
        this.http = http;
        this.asksForSummary = target.role() == Role.AGGREGATOR;
    }

    Played at(Step step) {
        Reply reply = ask(step);
        return Stop.barring(reply)
                .or(() -> Stop.refusing(reply))
                .or(() -> ofAnotherContract(reply))
                .map(stop -> Played.stopped(step, contract(), new Count(expected(step), 0), stop))
                .orElseGet(() -> judged(step, reply));
    }

    /** An aggregator that will have nothing to do with our question is asked the published one from then on. */
    private Reply ask(Step step) {
        Probe probe = new Probe(target, http);
        if (!asksForSummary) {
            return probe.plain();
        }
        Reply reply = probe.ask(
                new Text("the question about the person, with the summary", "frågan om personen, med sammanfattningen"),
                probe.question().holding(Summary.request(marker)));
        if (step.isFirst() && Stop.refusing(reply).isPresent()) {
            asksForSummary = false;
            return probe.plain();
        }
        return reply;
    }

    private Optional<Stop> ofAnotherContract(Reply reply) {
        Element response = Probe.response(reply).orElseThrow();
        return contract().service().equals(response.getNamespaceURI())
                ? Optional.empty()
                : Optional.of(new Stop(
                        "OTHER_CONTRACT",
                        Text.of(
                                "the answer is not one of %s",
                                "svaret hör inte till %s", contract().name()),
                        new Text(
                                "See that the address is that of the contract and the version you named.",
                                "Kontrollera att adressen hör till det kontrakt och den version som angavs.")));
    }

    private Played judged(Step step, Reply reply) {
        List<Held> came = Held.in(contract(), Probe.response(reply).orElseThrow());
        List<Finding> findings = new ArrayList<>(
                recognition == Recognition.BY_ID
                        ? Comparison.ofRecords(story, contract(), step, came)
                        : Comparison.ofCounts(expected(step), came.size()));
        Optional<Summary> summary = Summary.of(reply);
        Changes changes = changes(step, summary, came);
        findings.addAll(changes.findings());
        marker = summary.flatMap(Summary::marker);
        before = came;
        return new Played(
                step,
                contract(),
                new Count(expected(step), came.size()),
                changes.count(),
                changes.basis(),
                findings,
                Optional.empty());
    }

    /** What was found of changes. */
    private record Changes(Basis basis, Count count, List<Finding> findings) {

        static final Changes NONE = new Changes(Basis.NONE, new Count(0, 0), List.of());
    }

    private Changes changes(Step step, Optional<Summary> summary, List<Held> came) {
        if (step.isFirst()) {
            return Changes.NONE;
        }
        return summary.map(told -> told(step, told))
                .orElseGet(() -> recognition == Recognition.BY_ID ? seen(step, came) : Changes.NONE);
    }

    private Changes told(Step step, Summary summary) {
        List<Change> expected = story.changes(contract(), step);
        Count count = new Count(Comparison.toldOf(expected), summary.changes().size());
        if (!summary.isCompared()) {
            return new Changes(
                    Basis.TOLD,
                    count,
                    List.of(new Finding(
                            Finding.Code.CHANGE_NOT_COMPARED,
                            new Text(
                                    "the system did not compare with the answer of the step before",
                                    "systemet jämförde inte med svaret från steget före"))));
        }
        return new Changes(
                Basis.TOLD,
                count,
                recognition == Recognition.BY_ID
                        ? Comparison.ofTold(story, contract(), step, summary.changes())
                        : Comparison.ofToldCounts(expected, summary.changes()));
    }

    private Changes seen(Step step, List<Held> came) {
        List<Change> seen = Change.between(before, came);
        return new Changes(
                Basis.SEEN,
                new Count(story.changes(contract(), step).size(), seen.size()),
                Comparison.ofSeen(story, contract(), step, seen));
    }

    private int expected(Step step) {
        return story.records(contract(), step).size();
    }

    TestedContract contract() {
        return target.contract();
    }
}
