package se.samplan.samples.overview.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the program is told who looks. One of two forms, and never both.
 *
 * @param form {@code proxy}, in which a proxy that has logged the reader in says who it is, or {@code demo}, in which
 *     whoever comes chooses among the readers of the story
 * @param proxy what the proxy sends
 * @param demo what only the demonstration has
 */
@ConfigurationProperties("overview")
public record WebSettings(String form, Proxy proxy, Demo demo) {

    /**
     * The headers of the proxy, and the one address from which they are believed.
     *
     * @param address of the proxy, as the connection tells it
     * @param loginPage where somebody who is not logged in goes
     * @param logoutPage where an agent goes to look as herself again
     */
    public record Proxy(
            String address,
            String personId,
            String personName,
            String agentId,
            String agentName,
            String loginPage,
            String logoutPage) {}

    /**
     * The demonstration.
     *
     * @param stubs address of the stubs' form, on which step and behaviour of the sources are set
     * @param step at which it begins
     * @param lastVisit step at which the reader was here before
     * @param clocks the moment of each step of the story, YYYYMMDDhhmmss
     */
    public record Demo(
            String stubs,
            int step,
            int lastVisit,
            @DefaultValue Map<Integer, String> clocks) {}

    /** Whether the readers are chosen freely. */
    public boolean isDemo() {
        return form.equals("demo");
    }

    /** What stops the program from starting, in words that say what to change; empty if nothing does. */
    Optional<String> mistake(Optional<String> ownAddress, String adapterHost) {
        if (!form.equals("demo") && !form.equals("proxy")) {
            return Optional.of("overview.form: proxy or demo, not \"" + form + "\"");
        }
        if (isDemo() && !isLoopback(ownAddress.orElse(""))) {
            return Optional.of(
                    "overview.form=demo lets anybody be anybody: it starts only with server.address=127.0.0.1");
        }
        if (isDemo() && !isLoopback(adapterHost)) {
            return Optional.of("overview.form=demo starts only with an adapter on this machine, at 127.0.0.1");
        }
        if (!isDemo() && proxy.address().isBlank()) {
            return Optional.of("overview.proxy.address: the address of the proxy that says who looks");
        }
        return Optional.empty();
    }

    private static boolean isLoopback(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
    }
}
