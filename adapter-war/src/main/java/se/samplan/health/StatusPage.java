package se.samplan.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers {@code GET /status}: a page for operators in a browser, for reading and for print. No script, nothing from elsewhere, no
 * personal data.
 */
public final class StatusPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /**
     * How it stands.
     *
     * @param at when this was so
     * @param hindrances why no requests should come; none if they should
     * @param parts what is told of each part, by name, in words of ours
     * @param sources those that have been asked since the start
     */
    public record Standing(Instant at, List<String> hindrances, Map<String, String> parts, List<Line> sources) {}

    /**
     * A source, for one contract.
     *
     * @param state of its breaker, in a word
     * @param calls under way
     * @param trouble what went wrong last
     */
    public record Line(String address, String contract, String state, int calls, Optional<Trouble> trouble) {}

    /** What went wrong, by its code, and when that was told. */
    public record Trouble(String code, Instant when) {}

    private final transient Supplier<Standing> shown;

    /** @param shown how it stands now */
    public StatusPage(Supplier<Standing> shown) {
        this.shown = shown;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", StatusHtml.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.getOutputStream().write(StatusHtml.of(shown.get()).getBytes(UTF_8));
    }
}
