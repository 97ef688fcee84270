package se.samplan.wiring;

import java.util.List;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.Took;
import se.samplan.call.GateListener;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;
import se.samplan.question.Question;
import se.samplan.source.SourcePlan;

/** Several that listen as one. */
final class Listeners {

    private Listeners() {}

    static AggregationListener ofRequests(List<AggregationListener> all) {
        return new AggregationListener() {
            @Override
            public void planned(Question question, SourcePlan plan) {
                all.forEach(each -> each.planned(question, plan));
            }

            @Override
            public void answered(Question question, MergedAnswer answer, Took took) {
                all.forEach(each -> each.answered(question, answer, took));
            }
        };
    }

    static GateListener ofGates(List<GateListener> all) {
        return new GateListener() {
            @Override
            public void paused(ContractId contract, LogicalAddress address) {
                all.forEach(each -> each.paused(contract, address));
            }

            @Override
            public void back(ContractId contract, LogicalAddress address) {
                all.forEach(each -> each.back(contract, address));
            }

            @Override
            public void turnedAway(ContractId contract, LogicalAddress address, FailureKind why) {
                all.forEach(each -> each.turnedAway(contract, address, why));
            }
        };
    }
}
