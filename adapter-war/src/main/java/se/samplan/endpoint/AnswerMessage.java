package se.samplan.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import se.samplan.edge.Response;

/** A response that is no fault. */
interface AnswerMessage extends Response {

    /** How the request ends with it. */
    RequestListener.End end();

    @Override
    default int status() {
        return HttpServletResponse.SC_OK;
    }

    /** What it shows if it arrives, for each contract that it holds records of; empty where no record was looked at. */
    List<Shown> shown();
}
