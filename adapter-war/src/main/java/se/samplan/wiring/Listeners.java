package se.samplan.wiring;

import static se.samplan.spring.Listening.tell;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.Took;
import se.samplan.call.GateListener;
import se.samplan.endpoint.DeliveryListener;
import se.samplan.endpoint.LedgerListener;
import se.samplan.endpoint.RequestListener;
import se.samplan.endpoint.Shown;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;
import se.samplan.question.Question;
import se.samplan.reader.soap.AccessListener;
import se.samplan.source.SourcePlan;
import se.samplan.storelog.TellingListener;

/** Several that listen as one. One that throws is told of, by its class alone, and takes nothing from the others. */
final class Listeners {

    private Listeners() {}

    static AggregationListener ofAnswers(List<AggregationListener> all) {
        return new AggregationListener() {
            @Override
            public void planned(Question question, SourcePlan plan) {
                tell(all, each -> each.planned(question, plan));
            }

            @Override
            public void answered(Question question, MergedAnswer answer, Took took) {
                tell(all, each -> each.answered(question, answer, took));
            }
        };
    }

    static AccessListener ofAccess(List<AccessListener> all) {
        return (service, correlation, outcome, took) ->
                tell(all, each -> each.asked(service, correlation, outcome, took));
    }

    static LedgerListener ofLedger(List<LedgerListener> all) {
        return (kept, took) -> tell(all, each -> each.asked(kept, took));
    }

    static TellingListener ofTelling(List<TellingListener> all) {
        return new TellingListener() {
            @Override
            public void asked(String word, Duration took) {
                tell(all, each -> each.asked(word, took));
            }

            @Override
            public void stored(int posts) {
                tell(all, each -> each.stored(posts));
            }

            @Override
            public void givenUp(UUID logId, String why) {
                tell(all, each -> each.givenUp(logId, why));
            }

            @Override
            public void paused(String word, long waiting, Duration pause) {
                tell(all, each -> each.paused(word, waiting, pause));
            }
        };
    }

    static GateListener ofGates(List<GateListener> all) {
        return new GateListener() {
            @Override
            public void paused(ContractId contract, LogicalAddress address) {
                tell(all, each -> each.paused(contract, address));
            }

            @Override
            public void back(ContractId contract, LogicalAddress address) {
                tell(all, each -> each.back(contract, address));
            }

            @Override
            public void turnedAway(ContractId contract, LogicalAddress address, FailureKind why) {
                tell(all, each -> each.turnedAway(contract, address, why));
            }
        };
    }

    static RequestListener ofRequests(List<RequestListener> all) {
        return new RequestListener() {
            @Override
            public void turnedAway(ContractId contract) {
                tell(all, each -> each.turnedAway(contract));
            }

            @Override
            public void ended(ContractId contract, End end, Duration after) {
                tell(all, each -> each.ended(contract, end, after));
            }
        };
    }

    static DeliveryListener ofDeliveries(List<DeliveryListener> all) {
        return new DeliveryListener() {
            @Override
            public void delivered(Shown shown) {
                tell(all, each -> each.delivered(shown));
            }

            @Override
            public void notDelivered(Shown shown) {
                tell(all, each -> each.notDelivered(shown));
            }

            @Override
            public void nothingDelivered(String correlation) {
                tell(all, each -> each.nothingDelivered(correlation));
            }
        };
    }
}
