package se.samplan.samples.messages.generate;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a variant has beside messages: {@code stubs.properties}, how its stubs behave; and for one that is about a caller
 * {@code headers.txt}, the HTTP headers of the request, and {@code consumers.txt}, which an adapter reads to know the caller.
 */
final class VariantFiles {

    /** What makes messages differ from those of the step: such a variant cannot be had at another one. */
    private static final Set<String> STEP_BOUND =
            Set.of("objects", "sources", "bookings", "index", "clock", "person", "documents", "requests", "direct");

    private VariantFiles() {}

    static SortedMap<String, String> of(Scene scene) {
        StoryNode variant = scene.variant();
        SortedMap<String, String> files = new TreeMap<>();
        files.put("stubs.properties", properties(scene));
        variant.find("caller").ifPresent(caller -> {
            String consumer = caller.get("consumer").text();
            files.put("headers.txt", "x-rivta-original-serviceconsumer-hsaid: " + consumer + "\n");
            files.put("consumers.txt", consumer + " = " + caller.get("audience").text() + "\n");
        });
        return files;
    }

    private static String properties(Scene scene) {
        StoryNode variant = scene.variant();
        boolean anyStep = STEP_BOUND.stream().noneMatch(variant::has);
        StringBuilder lines = new StringBuilder("anyStep = " + anyStep + "\n");
        String contracts = scene.contracts().stream()
                .filter(scene::expects)
                .map(Contract::file)
                .collect(Collectors.joining(" "));
        lines.append("contracts = ").append(contracts).append('\n');
        for (Map.Entry<String, StoryNode> source :
                variant.getOrEmpty("behaviour").entries().entrySet()) {
            lines.append(source.getKey())
                    .append(" = ")
                    .append(source.getValue().text())
                    .append('\n');
        }
        return lines.toString();
    }
}
