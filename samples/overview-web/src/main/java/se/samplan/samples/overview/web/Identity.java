package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samplan.samples.overview.ask.Reader;

/** Who looks: said by the proxy, or chosen in the demonstration. */
@Component
class Identity {

    private static final String PERSON_ID = "\\d{12}";

    private final WebSettings settings;
    private final StaffSettings staff;

    Identity(WebSettings settings, StaffSettings staff) {
        this.settings = settings;
        this.staff = staff;
    }

    /** Empty if nobody is logged in, if somebody else than the proxy says so, or if it is staff: staff never reads as the person. */
    Optional<Reader> reader(HttpServletRequest request) {
        if (settings.isDemo()) {
            return Optional.of(DemoReader.chosen(request.getSession()))
                    .filter(reader -> !reader.isStaff())
                    .map(DemoReader::reader);
        }
        return header(request, staff.headers().id()).isPresent() || contradictsItself(request)
                ? Optional.empty()
                : proxied(settings.proxy(), request.getRemoteAddr(), name -> header(request, name));
    }

    /** Whether one header names two, as when the proxy lets one through that it also sets: then nobody is let in. */
    boolean contradictsItself(HttpServletRequest request) {
        WebSettings.Proxy proxy = settings.proxy();
        StaffSettings.Headers hers = staff.headers();
        return Stream.of(
                        proxy.personId(),
                        proxy.personName(),
                        proxy.agentId(),
                        proxy.agentName(),
                        hers.id(),
                        hers.name(),
                        hers.title(),
                        hers.units())
                .anyMatch(name -> values(request, name).count() > 1);
    }

    /** Whether somebody is logged in, be it staff, or an agent whose id cannot be read. */
    boolean isSomebody(HttpServletRequest request) {
        boolean named = Stream.of(staff.headers().id(), settings.proxy().agentId())
                .anyMatch(name -> header(request, name).isPresent());
        boolean byProxy = settings.proxy().address().equals(request.getRemoteAddr());
        return settings.isDemo() || reader(request).isPresent() || (byProxy && named);
    }

    /**
     * Empty also if somebody acts for the person whose id cannot be read: she is never taken for the person herself.
     *
     * @param from the address at the other end of the connection
     */
    static Optional<Reader> proxied(WebSettings.Proxy proxy, String from, Function<String, Optional<String>> headers) {
        if (!proxy.address().equals(from)) {
            return Optional.empty();
        }
        Optional<String> agentId = headers.apply(proxy.agentId());
        if (agentId.filter(id -> !id.matches(PERSON_ID)).isPresent()) {
            return Optional.empty();
        }
        Optional<Reader.Agent> agent = agentId.map(
                id -> new Reader.Agent(id, headers.apply(proxy.agentName()).orElse("Ombud")));
        return person(proxy, headers).map(person -> new Reader(person.personId(), person.personName(), agent));
    }

    /** Whom the pages are about. */
    static Optional<Reader> person(WebSettings.Proxy proxy, Function<String, Optional<String>> headers) {
        return headers.apply(proxy.personId())
                .filter(id -> id.matches(PERSON_ID))
                .flatMap(id -> headers.apply(proxy.personName()).map(name -> new Reader(id, name, Optional.empty())));
    }

    /** Headers are bytes: a proxy sends names in UTF-8, the container reads them as Latin-1. */
    static Optional<String> header(HttpServletRequest request, String name) {
        return values(request, name).findFirst();
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .map(value -> new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip())
                .filter(value -> !value.isEmpty())
                .distinct();
    }
}
