package se.samplan.launch;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A port that speaks TLS 1.2 or 1.3 and asks each caller for a certificate. */
final class TlsPort {

    private TlsPort() {}

    /** @param keys asked for when the application around them has been started */
    static ServerConnector of(Server server, HttpConfiguration http, Supplier<SSLContext> keys) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setNeedClientAuth(true);
        tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        // Whether the name is the right one is for the caller to say; some have only our address.
        http.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector = new ServerConnector(server, tls, new HttpConnectionFactory(http));
        connector.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                tls.setSslContext(keys.get());
            }
        });
        return connector;
    }
}
