package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samplan.samples.overview.ask.Audience;
import se.samplan.samples.overview.ask.StaffQuestion;
import se.samplan.samples.overview.page.MatrixPage;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.staff.Caseload;
import se.samplan.samples.overview.staff.CaseloadPage;
import se.samplan.samples.overview.staff.Member;
import se.samplan.samples.overview.staff.SeenPage;
import se.samplan.samples.overview.staff.StaffFrame;

/** The addresses of staff. Each asks anew, as the unit that is chosen. */
@Controller
@RequestMapping("/personal")
class StaffPages {

    private static final String OWN = "egen";

    private final StaffVisits visits;
    private final StaffSettings settings;
    private final Overviews overviews;
    private final Caseload caseload;

    StaffPages(StaffVisits visits, StaffSettings settings, Overviews overviews, Caseload caseload) {
        this.visits = visits;
        this.settings = settings;
        this.overviews = overviews;
        this.caseload = caseload;
    }

    /** Who sees what: as the own unit, or as another reader. */
    @GetMapping
    ModelAndView seen(HttpServletRequest request, @RequestParam(name = "som", defaultValue = OWN) String as) {
        return visits.page(request, staff -> {
            Map<String, As> readers = readers(staff);
            String key = readers.containsKey(as) ? as : OWN;
            As chosen = Optional.ofNullable(readers.get(key)).orElseThrow();
            Optional<Overview> own = fetch(request, staff, new StaffQuestion.Kind.Whole());
            Optional<Overview> seen =
                    key.equals(OWN) ? own : fetch(request, staff, new StaffQuestion.Kind.Preview(chosen.audience()));
            if (own.isEmpty() || seen.isEmpty()) {
                return Fetching.problem(
                        own.isEmpty() ? "staff-unreachable" : "staff-preview", HttpStatus.SERVICE_UNAVAILABLE);
            }
            return page(request, staff, "staff")
                    .addObject("page", SeenPage.of(seen.get(), own.get()))
                    .addObject("audiences", readers)
                    .addObject("as", key)
                    .addObject("reader", chosen);
        });
    }

    /** Who does what, to have before one at a meeting. */
    @GetMapping("/mote")
    ModelAndView meeting(HttpServletRequest request) {
        return visits.page(
                request,
                staff -> fetch(request, staff, new StaffQuestion.Kind.Whole())
                        .map(overview -> page(request, staff, "staff-matrix")
                                .addObject(
                                        "page",
                                        MatrixPage.of(
                                                overview,
                                                Visit.of(request.getSession()).keys())))
                        .orElseGet(() -> Fetching.problem("staff-unreachable", HttpStatus.SERVICE_UNAVAILABLE)));
    }

    @GetMapping("/lista")
    ModelAndView list(HttpServletRequest request) {
        return visits.page(request, staff -> page(request, staff, "caseload").addObject("page", CaseloadPage.empty()));
    }

    /** The list is answered where it is sent, so that no address ever holds a person. */
    @PostMapping("/lista")
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam Optional<String> token,
            @RequestParam(name = "lista", defaultValue = "") String list,
            @RequestParam(name = "gor", defaultValue = "") String what) {
        return visits.page(request, staff -> {
            if (!Visit.of(request.getSession()).made(token)) {
                return Fetching.problem("form", HttpStatus.FORBIDDEN);
            }
            Member member = member(request, staff);
            if (what.equals("glom")) {
                caseload.forget(member, list);
                return page(request, staff, "caseload").addObject("page", CaseloadPage.empty());
            }
            Caseload.Remember remember = what.equals("last") ? Caseload.Remember.NOW : Caseload.Remember.EARLIER;
            return page(request, staff, "caseload")
                    .addObject("page", caseload.page(member, overviews.moment(), list, remember));
        });
    }

    @PostMapping("/enhet")
    ModelAndView unit(
            HttpServletRequest request, @RequestParam Optional<String> token, @RequestParam(name = "enhet") int place) {
        return visits.page(request, staff -> {
            if (!Visit.of(request.getSession()).made(token)) {
                return Fetching.problem("form", HttpStatus.FORBIDDEN);
            }
            staff.choose(request.getSession(), place);
            return new ModelAndView("redirect:/personal");
        });
    }

    /** A reader that can be chosen. */
    record As(String words, Audience audience) {}

    private Map<String, As> readers(StaffIdentity.Staff staff) {
        Map<String, As> readers = new LinkedHashMap<>();
        readers.put(OWN, new As("Din egen enhet", Audience.PERSON));
        readers.put("person", new As(staff.person().personName() + " själv", Audience.PERSON));
        readers.put("ombud", new As("Ett ombud", Audience.AGENT));
        for (int i = 0; i < settings.units().size(); i++) {
            readers.put(
                    "enhet-" + (i + 1),
                    new As(
                            "Personal på " + settings.units().get(i).name(),
                            settings.units().get(i).audience()));
        }
        return readers;
    }

    private Optional<Overview> fetch(HttpServletRequest request, StaffIdentity.Staff staff, StaffQuestion.Kind kind) {
        return overviews.of(member(request, staff), staff.person(), kind);
    }

    private Member member(HttpServletRequest request, StaffIdentity.Staff staff) {
        return new Member(staff.employee(), staff.unit(request.getSession()), overviews.clock());
    }

    private ModelAndView page(HttpServletRequest request, StaffIdentity.Staff staff, String view) {
        LocalDateTime now = overviews.moment();
        return new ModelAndView(view)
                .addObject("token", Visit.of(request.getSession()).token())
                .addObject("units", staff.units())
                .addObject("unit", staff.unit(request.getSession()))
                .addObject(
                        "staff",
                        StaffFrame.of(
                                staff.employee(),
                                staff.unit(request.getSession()).name(),
                                staff.person().personName(),
                                now));
    }
}
