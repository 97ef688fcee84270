package se.samplan.samples.conformance.replay;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import se.samplan.contract.Fact;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Xml;

/**
 * A record that somebody holds at a step.
 *
 * @param number from 1, in the order of the answer
 * @param key source and id, by which records of different answers are compared
 * @param content all that it says, whatever its prefixes and line breaks
 */
record Held(int number, String key, String content) {

    static List<Held> in(TestedContract contract, Element response) {
        return Entry.of(contract, response).stream().map(Held::of).toList();
    }

    private static Held of(Entry entry) {
        String key = key(entry.first(Fact.SOURCE_SYSTEM).orElse(""), entry.id().orElse(""));
        return new Held(entry.number(), key, content(entry.element()));
    }

    /** Some contracts and summaries name the source in the id, others beside it. Ids of systems are compared without case. */
    static String key(String source, String id) {
        String prefix = source + ":";
        String own = id.regionMatches(true, 0, prefix, 0, prefix.length()) ? id.substring(prefix.length()) : id;
        return source.toUpperCase(Locale.ROOT) + ":" + own;
    }

    private static String content(Element record) {
        return Xml.all(record)
                .filter(Xml::isLeaf)
                .map(leaf -> leaf.getNamespaceURI() + " " + leaf.getLocalName() + "=" + Xml.text(leaf))
                .collect(Collectors.joining("\n"));
    }

    /** What it says is not told (INV-L7). */
    @Override
    public String toString() {
        return "record " + number;
    }
}
