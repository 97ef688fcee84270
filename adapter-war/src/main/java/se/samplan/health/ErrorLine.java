package se.samplan.health;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What stands in the place of a container's own error pages, which are HTML and repeat what somebody wrote: the status, in a line. The
 * container comes here when it refuses a request to the application itself, or when something breaks. Whoever asks for the address gets
 * what is not found.
 */
public final class ErrorLine extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int NOT_FOUND = 404;

    /** Whatever the method of the request. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : NOT_FOUND;
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().write("HTTP " + status + "\n");
    }
}
