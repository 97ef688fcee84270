package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A web form on a port of its own, on which a tester sees how each stub is set, and sets it otherwise: step and variant, mood
 * and delay. No script, and nothing from elsewhere.
 */
public final class StubForm implements AutoCloseable {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String POLICY =
            "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";

    private final StubServer server;
    private final Landscape landscape;
    private Variant variant;

    private StubForm(StubServer server, Landscape landscape, Variant variant) {
        this.server = server;
        this.landscape = landscape;
        this.variant = variant;
    }

    /**
     * Starts the form of stubs that run with these options.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    static StubForm start(StubOptions options, Landscape landscape) {
        return start(options.formPort(), landscape, options.variant());
    }

    /**
     * Starts the form of stubs that run.
     *
     * @param port of the form, or 0 for any that is free
     * @param variant at which the stubs are
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static StubForm start(int port, Landscape landscape, Variant variant) {
        StubForm form = new StubForm(StubServer.bind(port), landscape, variant);
        form.server.serve(form::reply);
        return form;
    }

    /** Where it is. */
    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized StubReply reply(StubRequest request) {
        if (!request.method().equals("POST")) {
            return request.path().equals("/") ? page(200, "") : page(404, "there is no page " + request.path());
        }
        if (isFromElsewhere(request)) {
            return page(403, "the form was sent from another site");
        }
        try {
            Map<String, String> fields = fields(new String(request.body(), UTF_8));
            switch (request.path()) {
                case "/story" -> goTo(fields);
                case "/stubs" -> set(fields);
                default -> throw new IllegalArgumentException("there is no form " + request.path());
            }
        } catch (IllegalArgumentException e) {
            return page(400, String.valueOf(e.getMessage()));
        }
        return StubReply.http(303, HTML, new byte[0], "Location: /");
    }

    private void goTo(Map<String, String> fields) {
        String step = fields.getOrDefault("step", "");
        if (!step.matches("[2-9]|10")) {
            throw new IllegalArgumentException("step is a number from 2 to 10, not " + step);
        }
        String name = fields.getOrDefault("variant", "");
        int number = Integer.parseInt(step);
        Variant other =
                name.isEmpty() ? Variant.atStep(number) : Variant.of(name).goTo(number);
        landscape.goTo(other);
        variant = other;
    }

    /** All or nothing: a field that is wrong leaves every stub as it is. */
    private void set(Map<String, String> fields) {
        Map<StubEndpoint, Mood> moods = new LinkedHashMap<>();
        Map<StubEndpoint, Duration> delays = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            String[] name = field.split("-", 2);
            StubEndpoint endpoint = landscape.endpoint(name[name.length - 1]);
            switch (name[0]) {
                case "mood" -> moods.put(endpoint, Behaviour.mood(value));
                case "delay" -> delays.put(endpoint, Behaviour.time(value));
                default -> throw new IllegalArgumentException("there is no field " + field);
            }
        });
        moods.forEach(StubEndpoint::setMood);
        delays.forEach(StubEndpoint::setDelay);
    }

    /** Browsers name the site on which a form was filled in; other programs need not. */
    private static boolean isFromElsewhere(StubRequest request) {
        String origin = request.header("origin");
        return !origin.isEmpty() && !origin.equals("http://" + request.header("host"));
    }

    private StubReply page(int status, String problem) {
        return StubReply.http(
                status, HTML, StubPage.of(landscape, variant, problem).getBytes(UTF_8), POLICY);
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts.length > 1 ? parts[1] : "", UTF_8));
        }
        return fields;
    }
}
