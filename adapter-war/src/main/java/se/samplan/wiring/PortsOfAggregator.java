package se.samplan.wiring;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.contracts.time.WireTime;
import se.samplan.integration.IntegratedPort;
import se.samplan.integration.PortThreads;
import se.samplan.mandate.Agents;
import se.samplan.mandate.Mandates;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.Checks;
import se.samplan.reader.ConsentCheck;
import se.samplan.reader.NoBlockService;
import se.samplan.reader.NoConsentService;
import se.samplan.reader.NoRelationService;
import se.samplan.reader.RelationCheck;
import se.samplan.settings.AccessSettings;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.PolicySettings;
import se.samplan.source.EngagementIndex;
import se.samplan.source.Permissions;
import se.samplan.source.file.IdentityFile;
import se.samplan.source.file.MandateFile;
import se.samplan.source.file.PermissionFile;
import se.samplan.source.file.RelationFile;
import se.samplan.tracing.Spans;

/** For each port the bean that an integrator has made, or else what the settings say. */
@Configuration(proxyBeanMethods = false)
class PortsOfAggregator {

    private static final Logger access = LoggerFactory.getLogger("samplan.access");

    @Bean
    Ports ports(Checked checked, IndexSettings index, PortThreads threads, BeanFactory beans) {
        Identities identities = IntegratedPort.in(beans, Identities.class)
                .orElse(
                        IdentityFile.KEY,
                        checked.settings().lists().identities(),
                        checked.lists().identities());
        return new Ports(
                checks(checked, identities, threads, beans),
                permissions(checked, IntegratedPort.in(beans, Permissions.class)),
                identities,
                IntegratedPort.in(beans, EngagementIndex.class)
                        .bean()
                        .map(asked -> threads.index(asked, index.timeout())));
    }

    private static Permissions permissions(Checked checked, IntegratedPort<Permissions> port) {
        port.checkAlone("catalogue.addressees.address", checked.settings().catalogue());
        return port.orElse(
                PermissionFile.KEY,
                checked.settings().lists().permissions(),
                checked.lists().permissions());
    }

    private static Checks checks(Checked checked, Identities identities, PortThreads threads, BeanFactory beans) {
        PolicySettings policy = checked.settings().policy();
        AskedAccess services = beans.getBean(AskedAccess.class);
        Spans spans = beans.getBean(Spans.class);
        AccessSettings named = checked.settings().access();
        IntegratedPort<BlockCheck> blocks = IntegratedPort.in(beans, BlockCheck.class);
        blocks.checkAlone("access.blocks.address", named.blocks());
        IntegratedPort<ConsentCheck> consents = IntegratedPort.in(beans, ConsentCheck.class);
        consents.checkAlone("access.consent.address", named.consent());
        return new Checks(
                blocks.bean()
                        .map(spans::blocks)
                        .map(threads::blocks)
                        .or(services::blocks)
                        .orElse(withoutService(policy))
                        .knowing(identities),
                consents.bean()
                        .map(spans::consents)
                        .map(threads::consents)
                        .or(services::consents)
                        .orElse(
                                switch (policy.withoutConsentService()) {
                                    case WITHHOLD -> NoConsentService.WITHHOLD;
                                    case SHOW -> NoConsentService.SHOW;
                                }),
                relations(checked, threads, beans).knowing(identities),
                agents(checked, identities, threads, beans).telling(PortsOfAggregator::refused),
                policy.checkTime());
    }

    private static NoBlockService withoutService(PolicySettings policy) {
        return switch (policy.withoutBlockService()) {
            case WITHHOLD -> NoBlockService.WITHHOLD;
            case OWN_GIVER -> NoBlockService.OWN_GIVER;
            case SHOW -> NoBlockService.SHOW;
        };
    }

    /** A bean, a file or a service says who has a care relation; without any, the policy says whether all have one, or none. */
    private static RelationCheck relations(Checked checked, PortThreads threads, BeanFactory beans) {
        IntegratedPort<RelationCheck> port = IntegratedPort.in(beans, RelationCheck.class);
        port.checkAlone(RelationFile.KEY, checked.settings().lists().relations());
        port.checkAlone("access.relation.address", checked.settings().access().relation());
        return port.bean()
                .map(beans.getBean(Spans.class)::relations)
                .map(threads::relations)
                .or(() -> checked.lists().relations())
                .or(() -> beans.getBean(AskedAccess.class).relations())
                .orElse(
                        switch (checked.settings().policy().withoutRelationService()) {
                            case WITHHOLD -> NoRelationService.WITHHOLD;
                            case SHOW -> NoRelationService.SHOW;
                        });
    }

    /** A bean or a file says who has a mandate; without either, the policy says whether all agents may, or none. */
    private static Agents agents(Checked checked, Identities identities, PortThreads threads, BeanFactory beans) {
        IntegratedPort<Mandates> port = IntegratedPort.in(beans, Mandates.class);
        port.checkAlone(MandateFile.KEY, checked.settings().lists().mandates());
        return port.bean()
                .map(threads::mandates)
                .or(() -> checked.lists().mandates())
                .map(known -> Agents.having(known, identities, Clock.system(WireTime.ZONE)))
                .orElse(
                        switch (checked.settings().policy().withoutMandates()) {
                            case WITHHOLD -> Agents.NOBODY;
                            case SHOW -> Agents.EVERYBODY;
                        });
    }

    private static void refused(Question question) {
        access.info(
                "{} NO MANDATE: consumer={} contract={}; the agent gets what there would be without records",
                question.caller().correlationId(),
                question.caller().originalConsumer(),
                question.contract());
    }
}
