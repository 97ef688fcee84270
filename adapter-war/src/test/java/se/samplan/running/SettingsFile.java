package se.samplan.running;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.ServiceHosts;
import se.samplan.samples.messages.stub.StubIndex;

/** Writes the settings of an adapter in front of stubs, and the routes beside them. */
public final class SettingsFile {

    /** Our own id as a consumer of the index, as it stands in the file. */
    static final String OWN_ID = "TSTASTA00000-AGGR";

    /** The consumer that most requests come from asks for the person, and may ask for another moment; others ask for the person. */
    private static final String USUAL_CONSUMERS = "usual-consumers.txt";

    private SettingsFile() {}

    /** @param lines more settings, one or more a line; they win over those that are always there */
    public static Path write(Path folder, Landscape sources, String... lines) throws IOException {
        return write(folder, sources.routes(), sources.index().uri(), lines);
    }

    /** Settings for stubs that are no landscape: where each source and the index answer is given. */
    public static Path write(Path folder, Map<String, URI> routes, URI index, String... lines) throws IOException {
        String routesFile = routes.entrySet().stream()
                .map(route -> route.getKey() + " = " + route.getValue())
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("routes.properties"), routesFile);
        Files.writeString(folder.resolve(USUAL_CONSUMERS), "TSTASTA00000-CON1 = person as-of");
        String consumers = "consumers.default = person";
        List<String> always = List.of(
                "server.port = 0",
                // Budgets of tests are short; none shall be spent on a schema.
                "server.prepare = at-start",
                "index.address = " + index,
                "index.logical-address = " + StubIndex.LOGICAL_ADDRESS,
                "index.own-id = " + OWN_ID,
                consumers,
                isSaidIn(lines, consumers) ? consumers : "consumers.file = " + USUAL_CONSUMERS,
                ServiceHosts.SETTING);
        // A list without a line is refused.
        Stream<String> routed = routes.isEmpty() ? Stream.empty() : Stream.of("routes.file = routes.properties");
        return Files.write(
                folder.resolve("samplan.properties"),
                Stream.concat(
                                Stream.concat(always.stream(), routed).filter(line -> !isSaidIn(lines, line)),
                                Stream.of(lines))
                        .toList());
    }

    private static boolean isSaidIn(String[] lines, String always) {
        String key = always.substring(0, always.indexOf(" ="));
        return Stream.of(lines).flatMap(String::lines).anyMatch(line -> line.matches(Pattern.quote(key) + "\\s*=.*"));
    }
}
