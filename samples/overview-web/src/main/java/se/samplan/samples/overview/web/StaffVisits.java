package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gives pages to members of staff, and says to anybody else why there is none. */
@Component
class StaffVisits {

    private final StaffIdentity identity;
    private final Refusal refusal;

    StaffVisits(StaffIdentity identity, Refusal refusal) {
        this.identity = identity;
        this.refusal = refusal;
    }

    ModelAndView page(HttpServletRequest request, Function<StaffIdentity.Staff, ModelAndView> page) {
        return identity.staff(request).map(page).orElseGet(() -> refusal.of(request));
    }
}
