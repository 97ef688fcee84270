package se.samplan.running;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged. */
public final class Logged {

    private Logged() {}

    /** All that is logged meanwhile, each line after the name of its logger. */
    public static List<String> during(Runnable action) {
        return events(action).stream().map(Logged::line).toList();
    }

    /** Of what is logged meanwhile, whatever has a stack trace. */
    public static List<String> withStackTraceDuring(Runnable action) {
        return events(action).stream()
                .filter(event -> event.getThrowableProxy() != null)
                .map(Logged::line)
                .toList();
    }

    private static List<ILoggingEvent> events(Runnable action) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Appender<ILoggingEvent> console = root.getAppender("console");
        root.detachAppender(console);
        root.addAppender(lines);
        root.setLevel(Level.INFO);
        try {
            action.run();
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
            root.addAppender(console);
        }
        return List.copyOf(lines.list);
    }

    private static String line(ILoggingEvent event) {
        return event.getLoggerName() + " " + event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                        ? ""
                        : " " + event.getThrowableProxy().getMessage());
    }
}
