package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether an answer is right: every source of the scene is told of exactly once and as its scenario says, every plan of a
 * giving source is there once, and no other.
 */
final class AnswerCheck {

    private static final int OK = 200;
    private static final Pattern COMPLETE = Pattern.compile("<(?:\\w+:)?complete>true<");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    private final Set<String> notAsked;

    /** @param notAsked codes by which the adapter may say of any failing source that it was not asked this time */
    AnswerCheck(Set<String> notAsked) {
        this.notAsked = Set.copyOf(notAsked);
    }

    /** What was wrong, without identities; empty if nothing was. */
    String complaint(Scene scene, HttpAnswer answer) {
        return complaint(answer, told -> told.complaint(scene));
    }

    /** What was wrong with the answer of a producer, which tells of no sources; empty if nothing was. */
    String complaintOfProducer(Scene scene, HttpAnswer answer) {
        return complaint(answer, told -> told.complaintOfPlans(scene));
    }

    /** What was wrong with the plans of the story; empty if nothing was. */
    String complaintOfTheStorysPlans(HttpAnswer answer) {
        return complaint(
                answer,
                told -> told.codes.size() == Story.SYSTEMS && !told.plans.isEmpty() ? "" : "a source is missing");
    }

    /** What was wrong with the overview of the story; empty if nothing was. */
    String complaintOfTheStorysOverview(HttpAnswer answer) {
        if (answer.status() != OK) {
            return "HTTP " + answer.status();
        }
        String text = new String(answer.body(), 0, answer.length(), UTF_8);
        return COMPLETE.matcher(text).find() ? "" : "the overview is not complete";
    }

    private String complaint(HttpAnswer answer, Function<Told, String> of) {
        if (answer.status() != OK) {
            return "HTTP " + answer.status();
        }
        try {
            return of.apply(new Told(answer));
        } catch (XMLStreamException e) {
            return "the answer is no XML";
        }
    }

    /** What an answer tells. */
    private final class Told {

        private final Map<String, String> codes = new LinkedHashMap<>();
        private final List<String> plans = new ArrayList<>();
        private String twice = "";

        Told(HttpAnswer answer) throws XMLStreamException {
            XMLStreamReader xml =
                    XML.createXMLStreamReader(new ByteArrayInputStream(answer.body(), 0, answer.length()), "UTF-8");
            String source = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "logicalAddress" -> {
                            source = xml.getElementText();
                            if (codes.put(source, "") != null) {
                                twice = source;
                            }
                        }
                        case "code" -> codes.put(source, xml.getElementText());
                        case "documentId" -> plans.add(xml.getElementText());
                        default -> {}
                    }
                }
            }
        }

        String complaint(Scene scene) {
            if (!twice.isEmpty()) {
                return "a source is told of twice";
            }
            for (Scene.Part part : scene.sources()) {
                String told = codes.get(part.address());
                if (told == null) {
                    return "a source is not told of";
                }
                if (!isRight(part.scenario(), told)) {
                    return part.scenario() + " is told as " + (told.isEmpty() ? "answered" : told);
                }
            }
            if (codes.size() != scene.sources().size()) {
                return "a source is told of that was not to be asked";
            }
            return complaintOfPlans(scene);
        }

        String complaintOfPlans(Scene scene) {
            List<String> expected = scene.givers().map(Scene.Part::planId).toList();
            if (!new HashSet<>(plans).containsAll(expected)) {
                return "a plan is missing";
            }
            plans.sort(Comparator.naturalOrder());
            return plans.equals(expected.stream().sorted().toList()) ? "" : "a plan is there that should not be";
        }

        private boolean isRight(Scenario scenario, String told) {
            return told.equals(scenario.code()) || (!scenario.gives() && notAsked.contains(told));
        }
    }
}
