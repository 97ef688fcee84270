package se.samplan.samples.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.replay.Finding;
import se.samplan.samples.conformance.replay.Played;
import se.samplan.samples.conformance.replay.Replayed;

/** The replay for programs, as {@code replay.schema.json} describes it. */
final class ReplayJson {

    /** Grows when a program that reads it would have to change. */
    private static final String FORMAT = "1";

    private ReplayJson() {}

    static String of(ReplayReport report) {
        ObjectNode root = Json.object();
        root.put("format", FORMAT);
        root.put("kit", report.version());
        root.put("at", report.at().toString());
        root.put("role", report.role());
        if (!report.part().isAggregator()) {
            root.put("source", report.part().source());
        }
        root.put("recordsKnown", Json.word(report.recognition()));
        root.put("verdict", report.verdict().name());
        root.put("exitCode", report.verdict().exitCode());
        report.replayed().halt().ifPresent(stop -> root.set("stop", Json.stop(stop)));
        ArrayNode targets = root.putArray("targets");
        report.replayed().targets().forEach(target -> targets.add(target(target, report.replayed())));
        return Json.written(root);
    }

    private static ObjectNode target(Target target, Replayed replayed) {
        ObjectNode node = Json.object();
        node.put("contract", target.contract().name());
        node.put("address", Tested.address(target));
        ArrayNode steps = node.putArray("steps");
        replayed.of(target.contract()).forEach(played -> steps.add(step(played)));
        return node;
    }

    private static ObjectNode step(Played played) {
        ObjectNode node = Json.object();
        node.put("step", played.step().number());
        node.put("clock", played.step().clock().toString());
        node.put("state", Json.word(played.state()));
        node.set("records", count(played.records()));
        ObjectNode changes = count(played.changes());
        changes.put("basis", Json.word(played.basis()));
        node.set("changes", changes);
        ArrayNode findings = node.putArray("findings");
        played.findings().forEach(finding -> findings.add(finding(finding)));
        played.stop().ifPresent(stop -> node.set("stop", Json.stop(stop)));
        return node;
    }

    private static ObjectNode count(Played.Count count) {
        return Json.object().put("expected", count.expected()).put("came", count.came());
    }

    private static ObjectNode finding(Finding finding) {
        return Json.object()
                .put("code", finding.code().name())
                .put("words", finding.words().english());
    }
}
