package se.samplan.samples.overview.web;

import static se.samplan.samples.overview.ask.Section.AGREEMENTS;
import static se.samplan.samples.overview.ask.Section.CHANGES;
import static se.samplan.samples.overview.ask.Section.CONTACTS;
import static se.samplan.samples.overview.ask.Section.LINKS;
import static se.samplan.samples.overview.ask.Section.PLANS;
import static se.samplan.samples.overview.ask.Section.RESPONSIBILITIES;
import static se.samplan.samples.overview.ask.Section.RISKS;
import static se.samplan.samples.overview.ask.Section.TIMELINE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samplan.samples.overview.ask.Section;
import se.samplan.samples.overview.mark.Remembered;
import se.samplan.samples.overview.mark.Seen;
import se.samplan.samples.overview.page.AgreementPage;
import se.samplan.samples.overview.page.Asking;
import se.samplan.samples.overview.page.CalendarPage;
import se.samplan.samples.overview.page.ContactPage;
import se.samplan.samples.overview.page.Frame;
import se.samplan.samples.overview.page.Keys;
import se.samplan.samples.overview.page.MatrixPage;
import se.samplan.samples.overview.page.News;
import se.samplan.samples.overview.page.NewsPage;
import se.samplan.samples.overview.page.NotePage;
import se.samplan.samples.overview.page.PlanPage;
import se.samplan.samples.overview.page.PlansPage;
import se.samplan.samples.overview.page.RosterPage;
import se.samplan.samples.overview.page.StartPage;
import se.samplan.samples.overview.read.Overview;

/** The addresses. Each asks anew, so that nothing of the person is kept between two pages. */
@Controller
class Pages {

    /** What each page shows; one that is not here shows something of every section. */
    private static final Map<String, Set<Section>> SECTIONS = Map.of(
            "start", EnumSet.complementOf(EnumSet.of(RISKS)),
            "news", EnumSet.of(CONTACTS, TIMELINE, AGREEMENTS, PLANS, CHANGES),
            "contacts", EnumSet.of(CONTACTS, LINKS),
            "contact", EnumSet.of(CONTACTS, TIMELINE, AGREEMENTS, PLANS, RESPONSIBILITIES, LINKS),
            "plan", EnumSet.of(CONTACTS, TIMELINE, AGREEMENTS, PLANS, RESPONSIBILITIES, RISKS, LINKS),
            "plans", EnumSet.of(CONTACTS, TIMELINE, PLANS),
            "note", EnumSet.of(PLANS),
            "agreement", EnumSet.of(CONTACTS, TIMELINE, AGREEMENTS, PLANS, RESPONSIBILITIES, RISKS, LINKS),
            "matrix", EnumSet.of(CONTACTS, TIMELINE, AGREEMENTS, PLANS, RESPONSIBILITIES, LINKS),
            "calendar", EnumSet.of(CONTACTS, TIMELINE, AGREEMENTS, PLANS, RESPONSIBILITIES, LINKS));

    private final Identity identity;
    private final Fetching fetching;
    private final Visits visits;

    Pages(Identity identity, Fetching fetching, Visits visits) {
        this.identity = identity;
        this.fetching = fetching;
        this.visits = visits;
    }

    @GetMapping("/")
    ModelAndView start(HttpServletRequest request) {
        return show(request, "start", with -> {
            visits.shown(with.overview(), with.since());
            return Optional.of(StartPage.of(with.overview(), with.keys()));
        });
    }

    @GetMapping("/nytt")
    ModelAndView news(HttpServletRequest request) {
        return show(request, "news", with -> {
            visits.shown(with.overview(), with.since());
            return Optional.of(NewsPage.of(with.overview(), with.keys(), known(with.since())));
        });
    }

    private static News.Known known(Remembered before) {
        return before instanceof Seen
                ? News.Known.TOLD
                : before instanceof Remembered.Never ? News.Known.FIRST : News.Known.UNKNOWN;
    }

    /** The next visit is as the first. */
    @PostMapping("/nytt/glom")
    ModelAndView forget(HttpServletRequest request, @RequestParam Optional<String> token) {
        if (!Visit.of(request.getSession()).made(token)) {
            return Fetching.problem("form", HttpStatus.FORBIDDEN);
        }
        identity.reader(request).ifPresent(reader -> visits.forget(request.getSession(), reader));
        return new ModelAndView("redirect:/nytt");
    }

    @GetMapping("/kontakter")
    ModelAndView contacts(HttpServletRequest request) {
        return show(request, "contacts", (overview, keys) -> Optional.of(RosterPage.of(overview, keys)));
    }

    @GetMapping("/kontakt/{key}")
    ModelAndView contact(HttpServletRequest request, @PathVariable String key) {
        return show(request, "contact", (overview, keys) -> ContactPage.of(overview, keys, key));
    }

    @GetMapping("/plan/{key}")
    ModelAndView plan(HttpServletRequest request, @PathVariable String key) {
        return show(request, "plan", (overview, keys) -> PlanPage.of(overview, keys, key));
    }

    @GetMapping("/planer")
    ModelAndView plans(HttpServletRequest request, @RequestParam(name = "sida", defaultValue = "") String page) {
        return show(request, "plans", (overview, keys) -> Optional.of(PlansPage.of(overview, keys, number(page))));
    }

    @GetMapping("/anteckning/{key}")
    ModelAndView note(HttpServletRequest request, @PathVariable String key) {
        return show(request, "note", (overview, keys) -> NotePage.of(overview, keys, key));
    }

    @GetMapping("/overenskommelse/{key}")
    ModelAndView agreement(HttpServletRequest request, @PathVariable String key) {
        return show(request, "agreement", (overview, keys) -> AgreementPage.of(overview, keys, key));
    }

    @GetMapping("/vem-gor-vad")
    ModelAndView matrix(HttpServletRequest request) {
        return show(request, "matrix", (overview, keys) -> Optional.of(MatrixPage.of(overview, keys)));
    }

    @GetMapping("/kalender")
    ModelAndView calendar(HttpServletRequest request, @RequestParam(name = "manad", defaultValue = "") String month) {
        return show(
                request, "calendar", (overview, keys) -> Optional.of(CalendarPage.of(overview, keys, month(month))));
    }

    /** Asks once more where the contract can say whom to ask about the topic. */
    @GetMapping("/fraga/{key}")
    ModelAndView ask(HttpServletRequest request, @PathVariable String key) {
        return show(request, "ask", (overview, keys) -> {
            Overview about = new Asking(overview, keys)
                    .topicOf(key)
                    .flatMap(topic -> fetching.about(topic, overview))
                    .orElse(overview);
            return new Asking(about, keys).byKey(key);
        });
    }

    private ModelAndView show(HttpServletRequest request, String view, BiFunction<Overview, Keys, Optional<?>> page) {
        return show(request, view, with -> page.apply(with.overview(), with.keys()));
    }

    private ModelAndView show(HttpServletRequest request, String view, Function<Fetching.With, Optional<?>> page) {
        return fetching.page(
                request,
                SECTIONS.getOrDefault(view, Set.of()),
                with -> page.apply(with)
                        .map(content -> shown(view, content, with))
                        .orElseGet(() -> Fetching.problem("gone", HttpStatus.NOT_FOUND)
                                .addObject("frame", Frame.of(with.overview()))),
                Function.identity());
    }

    private static ModelAndView shown(String view, Object page, Fetching.With with) {
        Overview overview = with.overview();
        return new ModelAndView(view)
                .addObject("page", page)
                .addObject("frame", Frame.of(overview))
                .addObject(
                        "since",
                        with.since().seen().map(seen -> overview.words().dates().day(seen.day(), overview.today())));
    }

    private static int number(String written) {
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 1;
    }

    private static Optional<YearMonth> month(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
