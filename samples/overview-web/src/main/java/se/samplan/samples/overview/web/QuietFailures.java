package se.samplan.samples.overview.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Whatever breaks, in a page or while it is drawn, is told in the log by its class and by a number that its reader sees, too: its message may hold what a
 * source has written, and the server would log it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class QuietFailures extends OncePerRequestFilter {

    /** Name of the request's attribute that has the number. */
    static final String NUMBER = "overview.failure";

    private static final Logger LOG = LoggerFactory.getLogger(QuietFailures.class);
    private static final String OURS = "se.samplan.";
    private static final int DIGITS = 8;

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
                throw e;
            }
            String number = UUID.randomUUID().toString().substring(0, DIGITS);
            LOG.error("{} broke: {}", number, kind(NestedExceptionUtils.getMostSpecificCause(e)));
            request.setAttribute(NUMBER, number);
            end(request, response);
        }
    }

    /** The class, and the place in our code. */
    private static String kind(Throwable broken) {
        return Arrays.stream(broken.getStackTrace())
                .filter(place -> place.getClassName().startsWith(OURS))
                .findFirst()
                .map(place -> broken.getClass().getName() + " at " + place)
                .orElseGet(() -> broken.getClass().getName());
    }

    /** Half a page must not look like a whole one; and the page of an error that breaks has none of its own. */
    private static void end(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (response.isCommitted()) {
            throw new ServletException("broken off");
        }
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }
}
