package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samplan.samples.overview.ask.Employee;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.ask.StaffUnit;

/** Which member of staff looks: said by the proxy, or chosen in the demonstration. */
@Component
class StaffIdentity {

    private static final String UNIT = "staff-unit";
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");

    private final WebSettings settings;
    private final StaffSettings staff;
    private final Identity identity;

    StaffIdentity(WebSettings settings, StaffSettings staff, Identity identity) {
        staff.mistake().ifPresent(words -> {
            throw new IllegalStateException(words);
        });
        this.settings = settings;
        this.staff = staff;
        this.identity = identity;
    }

    /**
     * A member of staff, and whom her visit is about.
     *
     * @param units at which she may work; not empty
     * @param person whom the overview is about, with the member in the place of an agent
     */
    record Staff(Employee employee, List<StaffUnit> units, Reader person) {

        /** The unit that was chosen in this session, or the first. */
        StaffUnit unit(HttpSession session) {
            return units.stream()
                    .filter(unit -> unit.audience().unit().equals(session.getAttribute(UNIT)))
                    .findFirst()
                    .orElse(units.get(0));
        }

        /** Chooses a unit by its place among hers; another choice changes nothing. */
        void choose(HttpSession session, int place) {
            if (place >= 0 && place < units.size()) {
                session.setAttribute(UNIT, units.get(place).audience().unit());
            }
        }
    }

    /** Empty if no member of staff is logged in, or if somebody else than the proxy says so. */
    Optional<Staff> staff(HttpServletRequest request) {
        if (settings.isDemo()) {
            return Optional.of(DemoReader.chosen(request.getSession()))
                    .filter(DemoReader::isStaff)
                    .filter(reader -> !staff.units().isEmpty())
                    .map(reader -> new Staff(reader.employee(), staff.units(), reader.reader()));
        }
        return identity.contradictsItself(request)
                ? Optional.empty()
                : proxied(settings.proxy(), staff, request.getRemoteAddr(), name -> Identity.header(request, name));
    }

    /** @param from the address at the other end of the connection */
    static Optional<Staff> proxied(
            WebSettings.Proxy proxy, StaffSettings staff, String from, Function<String, Optional<String>> headers) {
        Set<String> hers = COMMAS.splitAsStream(
                        headers.apply(staff.headers().units()).orElse(""))
                .collect(Collectors.toSet());
        List<StaffUnit> units = staff.units().stream()
                .filter(unit -> hers.contains(unit.audience().unit()))
                .toList();
        if (!proxy.address().equals(from) || units.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> name = headers.apply(staff.headers().name());
        Optional<String> title = headers.apply(staff.headers().title());
        return headers.apply(staff.headers().id())
                .flatMap(id -> Identity.person(proxy, headers)
                        .map(person -> new Staff(
                                new Employee(id, name, title),
                                units,
                                new Reader(
                                        person.personId(),
                                        person.personName(),
                                        Optional.of(new Reader.Agent(id, name.orElse("Personal")))))));
    }
}
