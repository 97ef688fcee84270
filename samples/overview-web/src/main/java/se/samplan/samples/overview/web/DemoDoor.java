package se.samplan.samples.overview.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the demonstration, in which whoever comes chooses whom to be, to browsers on this machine. What was asked of another host
 * name, or was sent on by a proxy that says so, is refused: a proxy beside the program connects from this machine, too, and
 * everybody behind it would be Maria. Not there at all outside the demonstration.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@ConditionalOnProperty(name = "overview.form", havingValue = "demo")
class DemoDoor extends OncePerRequestFilter {

    /** Name of the request's attribute that says that it was refused here. */
    static final String REFUSED = "overview.demo.refused";

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    private static final Set<String> SENT_ON = Set.of("forwarded", "via", "x-real-ip");
    private static final String X_FORWARDED = "x-forwarded-";

    private final Set<String> ofProxy;

    DemoDoor(WebSettings settings, StaffSettings staff) {
        WebSettings.Proxy proxy = settings.proxy();
        StaffSettings.Headers hers = staff.headers();
        ofProxy = Stream.of(
                        proxy.personId(),
                        proxy.personName(),
                        proxy.agentId(),
                        proxy.agentName(),
                        hers.id(),
                        hers.name(),
                        hers.title(),
                        hers.units())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The page that says so is drawn with the same style as others. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".css");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HERE.contains(request.getServerName().toLowerCase(Locale.ROOT)) && !isSentOn(request)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(REFUSED, true);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private boolean isSentOn(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> SENT_ON.contains(name) || name.startsWith(X_FORWARDED) || ofProxy.contains(name));
    }
}
