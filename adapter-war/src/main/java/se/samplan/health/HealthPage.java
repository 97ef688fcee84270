package se.samplan.health;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Answers {@code GET /health}: this instance is up and takes requests, and how it stands with its parts. A part that is in trouble
 * does not make it down: it goes on with what it has, and another instance would fare no better.
 */
public final class HealthPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Map<String, String>> parts;

    /** @param parts what is told of each, by name, in order; texts of ours, each in one line */
    public HealthPage(Supplier<Map<String, String>> parts) {
        this.parts = parts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json());
    }

    private String json() {
        return parts.get().entrySet().stream()
                .map(part -> ",\n " + quoted(part.getKey()) + ":" + quoted(part.getValue()))
                .collect(Collectors.joining("", "{\"status\":\"UP\"", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
