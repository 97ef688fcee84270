package se.samplan.samples.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samplan.samples.conformance.check.Outcome;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.score.LevelScore;
import se.samplan.samples.conformance.score.Trend;

/** The report for programs, as {@code report.schema.json} describes it, and what an earlier one told. */
public final class Json {

    /** Grows when a program that reads reports would have to change. */
    private static final String FORMAT = "1";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static String of(Report report) {
        ObjectNode root = object();
        root.put("format", FORMAT);
        root.put("kit", report.version());
        root.put("at", report.at().toString());
        root.put("askedLevel", report.asked().title());
        root.put("verdict", report.verdict().name());
        root.put("exitCode", report.verdict().exitCode());
        ArrayNode targets = root.putArray("targets");
        report.tested().forEach(tested -> targets.add(target(tested, report)));
        return written(root);
    }

    static String written(ObjectNode root) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers could not be written", e);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode target(Tested tested, Report report) {
        ObjectNode target = object();
        target.put("contract", tested.contract());
        target.put("address", tested.address());
        target.put("role", word(tested.inspected().target().role()));
        target.put("reachedLevel", tested.score().reachedTitle());
        target.put("findings", tested.inspected().findings(report.asked()).size());
        tested.inspected().stop().ifPresent(stop -> target.set("stop", stop(stop)));
        ArrayNode levels = target.putArray("levels");
        tested.score().levels().forEach(level -> levels.add(level(level)));
        tested.trend().ifPresent(trend -> target.set("trend", trend(trend)));
        ArrayNode checks = target.putArray("checks");
        tested.inspected().outcomes().forEach(outcome -> checks.add(check(outcome)));
        return target;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode stop(Stop stop) {
        ObjectNode node = object();
        node.put("code", stop.code());
        node.put("words", stop.words().english());
        node.put("fix", stop.fix().english());
        return node;
    }

    private static ObjectNode level(LevelScore score) {
        ObjectNode node = object();
        node.put("level", score.level().title());
        node.put("percent", score.percent());
        node.put("passed", score.passed());
        node.put("failed", score.failed());
        node.put("notTested", score.notTested());
        texts(node, "missing", score.missing());
        return node;
    }

    private static ObjectNode trend(Trend trend) {
        ObjectNode node = object();
        node.put("reachedBefore", trend.reachedBefore());
        texts(node, "better", trend.better());
        texts(node, "worse", trend.worse());
        return node;
    }

    private static ObjectNode check(Outcome outcome) {
        ObjectNode node = object();
        node.put("id", outcome.check().id());
        node.put("area", outcome.check().area().title());
        node.put("level", outcome.check().level().title());
        node.put("title", outcome.check().title().english());
        node.put("rule", outcome.check().rule());
        node.put("state", word(outcome.result().state()));
        english(node, "sent", outcome.result().sent());
        english(node, "came", outcome.result().came());
        if (outcome.isFailed()) {
            node.put("fix", outcome.check().fix().english());
        }
        return node;
    }

    private static void english(ObjectNode node, String name, List<Text> texts) {
        texts(node, name, texts.stream().map(Text::english).toList());
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    /**
     * What an earlier report told, by contract.
     *
     * @throws IOException if it cannot be read as such a report
     */
    public static Map<String, Trend.Earlier> earlier(Path file) throws IOException {
        JsonNode root = MAPPER.readTree(Files.readString(file));
        if (root == null || !FORMAT.equals(root.path("format").asText())) {
            throw new IOException("no report of this kit");
        }
        Map<String, Trend.Earlier> earlier = new HashMap<>();
        for (JsonNode target : root.path("targets")) {
            Map<String, String> states = new HashMap<>();
            for (JsonNode check : target.path("checks")) {
                states.put(check.path("id").asText(), check.path("state").asText());
            }
            earlier.put(
                    target.path("contract").asText(),
                    new Trend.Earlier(target.path("reachedLevel").asText(), states));
        }
        return earlier;
    }
}
