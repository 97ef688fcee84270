package se.samplan.samples.conformance.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Target;

/** Reviews what a running system answers: each contract is asked about each person, one question at a time. */
public final class AskedSystem {

    /** Answers of one contract in a row that did not come, after which the rest of it is not asked for. */
    private static final int GIVE_UP_AFTER = 3;

    private final Http http;
    private final Map<TestedContract, Integer> inVain = new HashMap<>();

    public AskedSystem(Http http) {
        this.http = http;
    }

    /** @param persons the targets of each person, one for each contract */
    public Review review(LocalDate day, List<List<Target>> persons) {
        List<List<Answer>> answers = new ArrayList<>();
        for (List<Target> person : persons) {
            answers.add(person.stream().map(this::answer).toList());
        }
        return Review.of(day, answers);
    }

    private Answer answer(Target target) {
        TestedContract contract = target.contract();
        if (inVain.getOrDefault(contract, 0) >= GIVE_UP_AFTER) {
            return Answer.missing(contract.name(), Unreviewed.NOT_ASKED);
        }
        Reply reply = new Probe(target, http).plain();
        inVain.merge(contract, 1, (before, one) -> reply instanceof Reply.Unanswered ? before + one : 0);
        return Answer.of(
                contract,
                reply,
                Stream.concat(Stream.of(target.person()), target.linked().stream())
                        .collect(Collectors.toSet()));
    }
}
