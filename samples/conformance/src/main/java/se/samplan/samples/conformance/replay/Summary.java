package se.samplan.samples.conformance.replay;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.xml.XmlText;

/**
 * What an aggregator tells about its answer in {@code aggregationSummary}, if it knows it.
 *
 * @param marker with which the next question is asked
 * @param isCompared whether it could compare with the answer that the marker stands for
 */
record Summary(Optional<String> marker, boolean isCompared, List<Change> changes) {

    private static final String NAMESPACE = "urn:samplan:interoperability:aggregation:1";

    Summary {
        changes = List.copyOf(changes);
    }

    /** What is put into a question to get one. */
    static String request(Optional<String> marker) {
        return "<a:aggregationRequest xmlns:a=\"" + NAMESPACE + "\"><a:includeSummary>true</a:includeSummary>"
                + marker.map(text -> "<a:changeMarker>" + XmlText.escaped(text) + "</a:changeMarker>")
                        .orElse("")
                + "</a:aggregationRequest>";
    }

    static Optional<Summary> of(Reply reply) {
        if (!(reply instanceof Reply.Answered answered) || !(answered.message() instanceof Message.Payload payload)) {
            return Optional.empty();
        }
        return payload.headers().stream()
                .filter(header -> "ProcessingStatus".equals(header.getLocalName()))
                .flatMap(header -> Xml.children(header, "aggregationSummary").stream())
                .filter(summary -> NAMESPACE.equals(summary.getNamespaceURI()))
                .findFirst()
                .map(Summary::of);
    }

    private static Summary of(Element summary) {
        return new Summary(
                text(summary, "changeMarker").filter(marker -> !marker.isEmpty()),
                text(summary, "changeComparison").filter("compared"::equals).isPresent(),
                Xml.children(summary, "change").stream()
                        .flatMap(change -> change(change).stream())
                        .toList());
    }

    private static Optional<Change> change(Element change) {
        String source = text(change, "sourceSystem").orElse("");
        String key = Held.key(source, text(change, "recordId").orElse(""));
        return text(change, "kind").flatMap(Change.Kind::of).map(kind -> new Change(kind, source, key));
    }

    private static Optional<String> text(Element parent, String name) {
        return Xml.child(parent, name).map(Xml::text);
    }
}
