package se.samplan.launch;

import java.util.ServiceConfigurationError;
import se.samplan.settings.SettingsRejected;
import se.samplan.wiring.StartRefused;

/** Puts into words what has stopped a start, never with a stack trace or with a text of unknown origin. */
final class WhyNotStarted {

    private static final String MEND =
            ". If it is a class of yours, mend it or take its jar out of --libraries; if not, report it.";

    private WhyNotStarted() {}

    static String told(Throwable problem) {
        if (problem instanceof SettingsRejected || problem instanceof StartRefused || problem instanceof CannotStart) {
            return String.valueOf(problem.getMessage());
        }
        if (problem instanceof ServiceConfigurationError || isOfLoading(problem)) {
            return fromTheJdk(problem);
        }
        return place(innermost(problem)) + MEND;
    }

    /** Whether its text is the JDK's own, of a class that does not fit. Initializers run a vendor's code. */
    private static boolean isOfLoading(Throwable problem) {
        return problem instanceof LinkageError && !(problem instanceof ExceptionInInitializerError);
    }

    /** Which service, class or method it is stands in the JDK's text; what a vendor's code has thrown is told by its place. */
    private static String fromTheJdk(Throwable problem) {
        Throwable cause = innermost(problem);
        String text = problem.getMessage();
        String why = cause == problem ? "" : " (" + (isOfLoading(cause) ? cause.getMessage() : place(cause)) + ")";
        return "A class that was found cannot be used: " + text + why + MEND;
    }

    /** What was thrown and where, without its message: in a vendor's there may be anything. */
    private static String place(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return thrown.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private static Throwable innermost(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
