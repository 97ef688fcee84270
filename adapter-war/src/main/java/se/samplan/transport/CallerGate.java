package se.samplan.transport;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.PlatformHeaders;
import se.samplan.edge.Exchange;
import se.samplan.edge.FaultCode;
import se.samplan.edge.Faults;
import se.samplan.edge.NamedTwice;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.settings.CallerSettings;

/**
 * Lets in only callers that are known to be who they say (platform facts, sections 3 and 4): the owner of a certificate, whom
 * the connection or a trusted proxy vouches for; or whoever a platform inside names, from an address that is listed. Headers
 * that nobody vouches for are dropped, so that what comes after may believe all that it sees.
 */
public final class CallerGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger("samplan.security");

    private static final String OF_THE_CONNECTION = "jakarta.servlet.request.X509Certificate";
    private static final String OF_THE_PROXY = PlatformHeaders.CERTIFICATE;
    private static final int FORBIDDEN = 403;

    private final transient CallerSettings settings;
    private final transient Predicate<X509Certificate[]> accepted;

    /** @param accepted whether the caller with that chain of certificates is still trusted */
    public CallerGate(CallerSettings settings, Predicate<X509Certificate[]> accepted) {
        this.settings = settings;
        this.accepted = accepted;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod())) { // a WSDL is for everybody
            chain.doFilter(request, response);
            return;
        }
        Optional<String> twice = NamedTwice.in(request);
        if (twice.isPresent()) {
            refuse(twice.get(), request, response);
            return;
        }
        letIn(request, response, chain);
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = Optional.ofNullable(request.getRemoteAddr()).orElse("");
        boolean listed = settings.trusted().stream().anyMatch(range -> range.holds(address));
        Optional<String> given =
                Optional.ofNullable(request.getHeader(OF_THE_PROXY)).filter(text -> listed && !text.isBlank());
        Object shown = request.getAttribute(OF_THE_CONNECTION);
        if (given.isPresent()) {
            Optional<HsaId> owner = CertificateOwner.inHeader(given.get()).flatMap(CertificateOwner::of);
            goOn(
                    owner,
                    OF_THE_PROXY + ": must hold a certificate whose subject has an HSA-id",
                    request,
                    response,
                    chain);
        } else if (shown instanceof X509Certificate[] certificates && certificates.length > 0) {
            Optional<HsaId> owner =
                    accepted.test(certificates) ? CertificateOwner.of(certificates[0]) : Optional.empty();
            goOn(
                    owner,
                    "Your certificate is not trusted any more, or has no HSA-id in its subject",
                    request,
                    response,
                    chain);
        } else if (listed && isOfOurs(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(
                    "A certificate is needed: calls without one are taken from listed addresses only",
                    request,
                    response);
        }
    }

    private boolean isOfOurs(HttpServletRequest request) {
        return settings.instanceIds().isEmpty()
                || settings.instanceIds().contains(String.valueOf(request.getHeader(PlatformHeaders.INSTANCE)));
    }

    private void goOn(
            Optional<HsaId> owner,
            String otherwise,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (owner.isEmpty()) {
            refuse(otherwise, request, response);
            return;
        }
        boolean platform = owner.filter(settings.platforms()::contains).isPresent();
        String id = owner.get().value();
        boolean forAnother = platform && request.getHeader(PlatformHeaders.ORIGINAL_CONSUMER) != null;
        chain.doFilter(
                new BelievedRequest(
                        request,
                        name -> name.startsWith(PlatformHeaders.OF_PLATFORMS)
                                || (!platform && name.startsWith(PlatformHeaders.NATIONAL)),
                        forAnother
                                ? Map.of(PlatformHeaders.SENDER, id)
                                : Map.of(PlatformHeaders.SENDER, id, PlatformHeaders.ORIGINAL_CONSUMER, id)),
                response);
    }

    private static void refuse(String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String correlation = Exchange.correlation(Exchange.headers(request));
        log.warn("{} call refused: {}", CorrelationId.told(correlation), why);
        Exchange.refuseUnread(Faults.refusal(FaultCode.CLIENT, why, correlation), FORBIDDEN, request, response);
    }
}
