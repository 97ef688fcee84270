package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is chosen in the bar. Not there at all outside the demonstration. */
@Controller
@ConditionalOnProperty(name = "overview.form", havingValue = "demo")
class DemoBar {

    private final Stage stage;
    private final LastVisit lastVisit;

    DemoBar(Stage stage, LastVisit lastVisit) {
        this.stage = stage;
        this.lastVisit = lastVisit;
    }

    @PostMapping("/demo")
    ModelAndView choose(
            HttpServletRequest request,
            @RequestParam Optional<String> token,
            @RequestParam int step,
            @RequestParam int before,
            @RequestParam DemoReader reader,
            @RequestParam Stage.Behaviour behaviour) {
        if (!Visit.of(request.getSession()).made(token)) {
            return problem("form", HttpStatus.FORBIDDEN);
        }
        reader.choose(request.getSession());
        return lastVisit.thenTo(new Stage.Scene(step, before, behaviour), request.getSession())
                ? new ModelAndView("redirect:/")
                : problem("stage", HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** The way out of agent mode, which in production leads to the proxy. */
    @PostMapping("/demo/sjalv")
    ModelAndView leave(HttpServletRequest request, @RequestParam Optional<String> token) {
        if (!Visit.of(request.getSession()).made(token)) {
            return problem("form", HttpStatus.FORBIDDEN);
        }
        DemoReader.ASTA.choose(request.getSession());
        lastVisit.thenTo(stage.scene(), request.getSession());
        return new ModelAndView("redirect:/");
    }

    private static ModelAndView problem(String which, HttpStatus status) {
        return new ModelAndView("problem", status).addObject("which", which);
    }
}
