package se.samplan.health;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Answers {@code GET /ready}: whether a load balancer is to send requests to this instance, and if not, why. Unlike
 * {@code /health} it says nothing of whether the instance should be started anew.
 */
public final class ReadyPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int UNAVAILABLE = 503;

    private final transient Supplier<List<String>> hindrances;

    /** @param hindrances why no requests should come, in words of ours without quotes; none if they should */
    public ReadyPage(Supplier<List<String>> hindrances) {
        this.hindrances = hindrances;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        List<String> why = hindrances.get();
        if (why.isEmpty()) {
            response.getWriter().write("{\"status\":\"READY\"}");
        } else {
            response.setStatus(UNAVAILABLE);
            response.getWriter()
                    .write(why.stream()
                            .collect(Collectors.joining("\",\"", "{\"status\":\"NOT_READY\",\"why\":[\"", "\"]}")));
        }
    }
}
