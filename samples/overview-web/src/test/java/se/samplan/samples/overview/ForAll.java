package se.samplan.samples.overview;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the story, a browser, and pages behind a proxy: each is started for the first class that wants it and stopped after the last, since to start
 * them takes longer than most tests. Whoever takes them leaves nothing in them that another could trip over.
 */
final class ForAll implements ParameterResolver {

    private static final Map<Class<?>, Starting> STARTING =
            Map.of(Story.class, ForAll::story, Browser.class, Browser::start, StandIn.class, StandIn::start);
    private static final ExtensionContext.Namespace STARTED = ExtensionContext.Namespace.create(ForAll.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return STARTING.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(STARTED)
                .computeIfAbsent(parameter.getParameter().getType(), ForAll::started, AutoCloseable.class);
    }

    private static AutoCloseable started(Class<?> wanted) {
        try {
            return requireNonNull(STARTING.get(wanted)).started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story story() throws IOException {
        Path folder = Path.of(System.getProperty("overview.screenshots")).resolveSibling("story");
        return Story.start(Files.createDirectories(folder));
    }

    private interface Starting {
        AutoCloseable started() throws IOException;
    }
}
