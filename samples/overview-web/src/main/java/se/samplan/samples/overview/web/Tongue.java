package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import se.samplan.samples.overview.words.Language;
import se.samplan.samples.overview.words.Words;

/** In which language, and how large, a session reads. It is chosen by forms, and kept in the session alone. */
@Controller
class Tongue {

    private static final String CHOSEN = "language";
    private static final String LARGE = "large";
    private static final String OWN_PAGE = "/[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*";

    /** The words of a session; Swedish until another language is chosen. */
    static Words words(@Nullable HttpSession session) {
        Object chosen = session == null ? null : session.getAttribute(CHOSEN);
        return Words.in(chosen instanceof Language language ? language : Language.SWEDISH);
    }

    @PostMapping("/sprak")
    ModelAndView choose(
            HttpServletRequest request,
            @RequestParam Optional<String> token,
            @RequestParam(name = "sprak") String tag,
            @RequestParam(name = "till", defaultValue = "/") String back) {
        HttpSession session = request.getSession();
        if (!Visit.of(session).made(token)) {
            return Fetching.problem("form", HttpStatus.FORBIDDEN);
        }
        Language.of(tag).ifPresent(language -> session.setAttribute(CHOSEN, language));
        return back(back);
    }

    /** Larger text, on the screen and on paper; chosen again, it is as before. */
    @PostMapping("/storlek")
    ModelAndView enlarge(
            HttpServletRequest request,
            @RequestParam Optional<String> token,
            @RequestParam(name = "till", defaultValue = "/") String back) {
        HttpSession session = request.getSession();
        if (!Visit.of(session).made(token)) {
            return Fetching.problem("form", HttpStatus.FORBIDDEN);
        }
        session.setAttribute(LARGE, !isLarge(session));
        return back(back);
    }

    /** Only to pages of ours. */
    private static ModelAndView back(String page) {
        return new ModelAndView("redirect:" + (page.matches(OWN_PAGE) ? page : "/"));
    }

    static boolean isLarge(@Nullable HttpSession session) {
        return session != null && Boolean.TRUE.equals(session.getAttribute(LARGE));
    }

    /** Tells the templates. */
    @Component("localeResolver")
    static class OfSession implements LocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return Locale.forLanguageTag(
                    words(request.getSession(false)).language().tag());
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("a language is chosen by the form");
        }
    }
}
