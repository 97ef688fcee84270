package se.samplan.wiring;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.call.ByteBudget;
import se.samplan.call.GateListener;
import se.samplan.edge.InFlight;
import se.samplan.endpoint.LedgerListener;
import se.samplan.endpoint.RequestListener;
import se.samplan.metrics.Meters;
import se.samplan.reader.soap.AccessListener;

/** Counts what an aggregator does, where there is a page of metrics. */
@Configuration(proxyBeanMethods = false)
class AggregatorMetering {

    @Bean
    GateListener countedGates(Meters meters) {
        return meters.gates();
    }

    @Bean
    AccessListener countedAccess(Meters meters) {
        return meters.access();
    }

    @Bean
    LedgerListener countedLedger(Meters meters) {
        return meters.ledger();
    }

    @Bean
    SmartInitializingSingleton ledgerWatched(Meters meters, AskedLedger askedLedger) {
        return () -> meters.watchLedger(askedLedger::endsWaiting);
    }

    @Bean
    RequestListener countedRequests(Meters meters) {
        return meters.requests();
    }

    @Bean
    SmartInitializingSingleton requestsWatched(Meters meters, InFlight requestsInFlight, ByteBudget answerBytes) {
        return () -> meters.watch(requestsInFlight, answerBytes);
    }
}
