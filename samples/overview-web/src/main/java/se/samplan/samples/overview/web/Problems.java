package se.samplan.samples.overview.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whatever else goes wrong has its page too, and says nothing of what came in. */
@Controller
class Problems implements ErrorController {

    @RequestMapping("/error")
    ModelAndView problem(HttpServletRequest request) {
        if (request.getAttribute(DemoDoor.REFUSED) != null) {
            return Fetching.problem("elsewhere", HttpStatus.FORBIDDEN)
                    .addObject("demo", false)
                    .addObject("looking", null);
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status =
                code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.INTERNAL_SERVER_ERROR;
        return Fetching.problem(which(status), status).addObject("number", request.getAttribute(QuietFailures.NUMBER));
    }

    private static String which(HttpStatus status) {
        if (status == HttpStatus.FORBIDDEN) {
            return "notAllowed";
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            return "method";
        }
        return status.is4xxClientError() ? "gone" : "broken";
    }
}
