package se.samplan.wiring;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.call.ByteBudget;
import se.samplan.contracts.storelog.v2.StoreLogResponderInterface;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.platform.PlatformServices;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.LogSettings;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.storelog.LogDuty;
import se.samplan.storelog.LogOutbox;
import se.samplan.storelog.SoapStoreLog;
import se.samplan.storelog.StaffReads;
import se.samplan.storelog.Telling;
import se.samplan.storelog.TellingListener;
import se.samplan.time.Ticker;
import se.samplan.tracing.Spans;

/** The national access log, where the settings name it: what it is told of, and who tells it. */
@Configuration(proxyBeanMethods = false)
class NationalLog {

    /** Largest answer, in bytes: a code and a text. */
    private static final int LARGEST_ANSWER = 256 * 1024;

    private static final double DOUBLED = 2;

    /** A pause is up to that part longer or shorter. */
    private static final double BY_CHANCE = 0.3;

    /**
     * What the log is told of.
     *
     * @throws SettingsRejected if a contract is named that is not answered
     */
    static LogDuty duty(LogSettings settings) {
        Map<ContractId, String> kinds = new HashMap<>();
        settings.words().kinds().forEach((name, kind) -> {
            List<ContractId> contracts = Endpoints.served().entrySet().stream()
                    .filter(served -> served.getValue().name().equals(name))
                    .map(Map.Entry::getKey)
                    .toList();
            if (contracts.isEmpty()) {
                throw new SettingsRejected("settings", List.of("log.kinds: there is no contract " + name));
            }
            contracts.forEach(contract -> kinds.put(contract, kind));
        });
        return new StaffReads(kinds, settings.words().purpose());
    }

    @Bean
    TellingLog tellingLog() {
        return new TellingLog();
    }

    @Bean
    LogTeller logTeller(
            LogSettings log,
            Settings settings,
            IndexSettings index,
            AskedLedger ledger,
            PlatformServices servicesOfAccess,
            ByteBudget answerBytes,
            BeanFactory beans) {
        SoapStoreLog service = new SoapStoreLog(
                servicesOfAccess.at(
                        new PlatformServices.Place(log.address(), log.pace().time(), LARGEST_ANSWER, answerBytes),
                        StoreLogResponderInterface.class),
                new SoapStoreLog.Parties(
                        log.address(),
                        new LogicalAddress(log.logicalAddress()),
                        new HsaId(index.ownId()),
                        log.words().system(),
                        SharedByRoles.identityOf(settings.platform())));
        TellingListener listener = Listeners.ofTelling(
                beans.getBeanProvider(TellingListener.class).orderedStream().toList());
        return new LogTeller(
                new Telling(
                        new Telling.Way(
                                ledger.outbox().orElseThrow(),
                                beans.getBean(Spans.class).nationalLog(service)),
                        pace(log.pace()),
                        new Telling.Times(Clock.systemUTC(), Ticker.system()),
                        listener),
                log.pace().time());
    }

    private static Telling.Pace pace(LogSettings.Pace pace) {
        return new Telling.Pace(
                pace.batch(),
                pace.poll(),
                IntervalFunction.ofExponentialRandomBackoff(pace.pause(), DOUBLED, BY_CHANCE, pace.longestPause()),
                pace.deniedPause());
    }

    /** Only where the settings say that the law demands so. */
    @Bean
    Hindrance logTold(LogSettings log, LogTeller teller) {
        return () -> log.notReadyAfter()
                .filter(longest -> isOlder(teller.now().count(), longest))
                .map(longest -> "log.address: the national access log has not been told for longer than "
                        + longest.toSeconds() + " s");
    }

    private static boolean isOlder(LogOutbox.Count count, Duration longest) {
        Instant limit = Clock.systemUTC().instant().minus(longest);
        return count.oldest().filter(limit::isAfter).isPresent();
    }
}
