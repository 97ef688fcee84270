package se.samplan.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.IntSupplier;

/** Keeps apart what is for operators and what is for consumers: each has a port, and finds nothing of the other at it. */
public final class ManagementDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> FOR_OPERATORS = Set.of("/health", "/ready", "/metrics", "/status");

    private final transient IntSupplier port;

    /** @param port the one for operators */
    public ManagementDoor(IntSupplier port) {
        this.port = port;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        boolean operators = request.getLocalPort() == port.getAsInt();
        if (operators == FOR_OPERATORS.contains(request.getServletPath())) {
            rest.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
