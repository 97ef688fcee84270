package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What is said to one who does not get a page: that nobody is logged in, or that the page is for somebody else. */
@Component
class Refusal {

    private final Identity identity;

    Refusal(Identity identity) {
        this.identity = identity;
    }

    /** With status 401, or 403 if logging in would not help. */
    ModelAndView of(HttpServletRequest request) {
        return identity.isSomebody(request)
                ? Fetching.problem("notAllowed", HttpStatus.FORBIDDEN)
                : Fetching.problem("loggedout", HttpStatus.UNAUTHORIZED);
    }
}
