package se.samplan.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.call.Identity;
import se.samplan.edge.BodiesComingIn;
import se.samplan.integration.PortThreads;
import se.samplan.settings.PlatformSettings;
import se.samplan.settings.ServerSettings;

/** What both roles use. */
@Configuration(proxyBeanMethods = false)
class SharedByRoles {

    @Bean
    BodiesComingIn bodiesComingIn(ServerSettings server) {
        ServerSettings.Bodies limits = server.bodies();
        return new BodiesComingIn(limits.most(), limits.bytes(), limits.within());
    }

    @Bean
    Identity identity(PlatformSettings platform) {
        return identityOf(platform);
    }

    static Identity identityOf(PlatformSettings platform) {
        return new Identity(platform.instanceId(), platform.correlationOverHttps());
    }

    @Bean
    PortThreads portThreads(ServerSettings server) {
        return new PortThreads(server.maxThreads());
    }
}
