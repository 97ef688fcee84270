package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What is said to one who does not get a page: that nobody is logged in, that the page is for somebody else, or that all are. */
@Component
class Refusal {

    private final Identity identity;

    Refusal(Identity identity) {
        this.identity = identity;
    }

    /** With status 401, or 403 if logging in would not help. */
    ModelAndView of(HttpServletRequest request) {
        if (!identity.isSomebody(request)) {
            return Fetching.problem("loggedout", HttpStatus.UNAUTHORIZED);
        }
        boolean hasAStart = identity.reader(request).isPresent();
        return Fetching.problem(hasAStart ? "notAllowed" : "noAccess", HttpStatus.FORBIDDEN);
    }
}
