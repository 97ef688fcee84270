package se.samplan.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.jetty.server.ServerConnector;

/** The port that the settings name, taken before anything else is started; what is wrong with it is told by its own key. */
final class ListeningPort {

    private ListeningPort() {}

    /**
     * Takes it.
     *
     * @param keys with what the names of its two settings begin
     * @throws CannotStart if it cannot be taken
     */
    static void open(ServerConnector connector, String keys) {
        InetAddress host = addressOf(keys, connector.getHost());
        try {
            connector.open();
        } catch (IOException e) {
            throw isOfThisMachine(host)
                    ? portRefused(keys, connector, e)
                    : hostRefused(keys, connector.getHost(), "is no address of this machine");
        }
    }

    private static InetAddress addressOf(String keys, String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw hostRefused(keys, host, "has no address");
        }
    }

    private static boolean isOfThisMachine(InetAddress host) {
        try {
            return host.isAnyLocalAddress()
                    || host.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(host) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    private static CannotStart hostRefused(String keys, String host, String why) {
        return new CannotStart(keys + ".host: \"" + host + "\" " + why
                + ". Set an address or name of this machine, 127.0.0.1 for programs on it only, or 0.0.0.0 for all of"
                + " its addresses.");
    }

    private static CannotStart portRefused(String keys, ServerConnector where, IOException why) {
        Throwable reason = Optional.ofNullable(why.getCause()).orElse(why);
        boolean isForbidden = reason instanceof BindException
                && String.valueOf(reason.getMessage()).startsWith("Permission");
        return new CannotStart(keys + ".port: port " + where.getPort() + " on " + where.getHost() + " cannot be used ("
                + reason.getMessage() + "). "
                + (isForbidden
                        ? "Set a port from 1024 on, or let this user have it."
                        : "Stop what uses it, or set another port."));
    }
}
