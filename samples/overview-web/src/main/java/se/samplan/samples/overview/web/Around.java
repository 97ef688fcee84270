package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.samplan.samples.overview.words.Language;
import se.samplan.samples.overview.words.Words;

/** What the frame of each page needs beside its content: who looks, the way out, and the bar of the demonstration. */
@ControllerAdvice
class Around {

    private final WebSettings settings;
    private final Stage stage;
    private final Optional<LastVisit> lastVisit;
    private final Identity identity;

    Around(WebSettings settings, Stage stage, Optional<LastVisit> lastVisit, Identity identity) {
        this.settings = settings;
        this.stage = stage;
        this.lastVisit = lastVisit;
        this.identity = identity;
    }

    @ModelAttribute
    void around(HttpServletRequest request, Model model) {
        model.addAttribute("demo", settings.isDemo());
        model.addAttribute("looking", identity.reader(request).orElse(null));
        model.addAttribute("login", settings.proxy().loginPage());
        model.addAttribute("logout", settings.proxy().logoutPage());
        model.addAttribute("words", Tongue.words(request.getSession(false)));
        model.addAttribute("large", Tongue.isLarge(request.getSession(false)));
        model.addAttribute("languages", Language.values());
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("token", Visit.of(request.getSession()).token());
        if (request.getMethod().equals("GET")) {
            lastVisit.ifPresent(visit -> visit.arrive(request.getSession()));
        }
        if (settings.isDemo()) {
            model.addAttribute("scene", stage.scene());
            model.addAttribute("clock", Words.in(Language.SWEDISH).dates().whole(stage.moment()));
            model.addAttribute("steps", stage.steps());
            model.addAttribute("behaviours", Stage.Behaviour.values());
            model.addAttribute("readers", DemoReader.values());
            model.addAttribute("chosen", DemoReader.chosen(request.getSession()));
        }
    }
}
