package se.samplan.health;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Answers {@code GET /health}: this instance is up and takes requests, and how it stands with its parts. A part that is in trouble
 * does not make it down: it goes on with what it has, and another instance would fare no better.
 */
public final class HealthPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int UNAVAILABLE = 503;

    private final transient Supplier<Map<String, String>> parts;
    private final transient BooleanSupplier stopping;

    /**
     * @param parts what is told of each, by name, in order; texts of ours, each in one line
     * @param stopping whether new requests are turned away, because it is being stopped: 503
     */
    public HealthPage(Supplier<Map<String, String>> parts, BooleanSupplier stopping) {
        this.stopping = stopping;
        this.parts = parts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        boolean ending = stopping.getAsBoolean();
        if (ending) {
            response.setStatus(UNAVAILABLE);
        }
        response.getWriter().write(json(ending ? "STOPPING" : "UP"));
    }

    private String json(String status) {
        return parts.get().entrySet().stream()
                .map(part -> ",\n " + quoted(part.getKey()) + ":" + quoted(part.getValue()))
                .collect(Collectors.joining("", "{\"status\":\"" + status + "\"", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
