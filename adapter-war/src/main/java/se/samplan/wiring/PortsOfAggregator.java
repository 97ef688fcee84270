package se.samplan.wiring;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.integration.Port;
import se.samplan.integration.PortThreads;
import se.samplan.question.Identities;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.Checks;
import se.samplan.reader.ConsentCheck;
import se.samplan.reader.NoBlockService;
import se.samplan.reader.NoConsentService;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.PolicySettings;
import se.samplan.source.EngagementIndex;
import se.samplan.source.Permissions;
import se.samplan.source.file.IdentityFile;
import se.samplan.source.file.PermissionFile;

/** For each port the bean that an integrator has made, or else what the settings say. */
@Configuration(proxyBeanMethods = false)
class PortsOfAggregator {

    @Bean
    Ports ports(Checked checked, IndexSettings index, PortThreads threads, BeanFactory beans) {
        Lists lists = checked.lists();
        return new Ports(
                checks(checked.settings().policy(), threads, beans),
                Port.in(beans, Permissions.class)
                        .orElse(PermissionFile.KEY, checked.settings().lists().permissions(), lists.permissions()),
                Port.in(beans, Identities.class)
                        .orElse(IdentityFile.KEY, checked.settings().lists().identities(), lists.identities()),
                Port.in(beans, EngagementIndex.class).bean().map(asked -> threads.index(asked, index.timeout())));
    }

    private static Checks checks(PolicySettings policy, PortThreads threads, BeanFactory beans) {
        return new Checks(
                Port.in(beans, BlockCheck.class)
                        .bean()
                        .map(threads::blocks)
                        .orElse(
                                switch (policy.withoutBlockService()) {
                                    case WITHHOLD -> NoBlockService.WITHHOLD;
                                    case OWN_GIVER -> NoBlockService.OWN_GIVER;
                                    case SHOW -> NoBlockService.SHOW;
                                }),
                Port.in(beans, ConsentCheck.class)
                        .bean()
                        .map(threads::consents)
                        .orElse(
                                switch (policy.withoutConsentService()) {
                                    case WITHHOLD -> NoConsentService.WITHHOLD;
                                    case SHOW -> NoConsentService.SHOW;
                                }),
                policy.checkTime());
    }
}
