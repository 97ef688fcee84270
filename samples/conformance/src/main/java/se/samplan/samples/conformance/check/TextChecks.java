package se.samplan.samples.conformance.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;

/** What stands in the elements of the plain answer's records: times, ids, letters. */
final class TextChecks {

    private static final Pattern WITH_ZONE = Pattern.compile(
            "[0-9]{14}([.][0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})");
    /** UTF-8 read as Latin-1 or Windows-1252 and written again, the mark of a lost character, a question mark in a word. */
    private static final Pattern DAMAGED = Pattern.compile("Ã[\u0080-\u00BF…„–”¥¤¶]|\uFFFD|\\p{L}\\?\\p{Ll}");

    private static final Pattern SYSTEM = Pattern.compile("[0-2]([.][0-9]+)+|(https?|urn):\\S+");
    private static final Pattern NATIONAL = Pattern.compile("[åäöÅÄÖ]");

    private TextChecks() {}

    static Result zones(Probe probe) {
        return Answers.ofRecords(
                probe,
                records -> Result.of(
                        Answers.PLAIN,
                        leaves(records)
                                .filter(leaf ->
                                        WITH_ZONE.matcher(Xml.text(leaf)).matches())
                                .map(leaf ->
                                        Text.of("a time with a zone at %s", "en tid med tidszon i %s", Xml.place(leaf)))
                                .toList(),
                        new Text("no time with a zone", "ingen tid med tidszon")));
    }

    static Result empty(Probe probe) {
        return Answers.ofRecords(
                probe,
                records -> Result.of(
                        Answers.PLAIN,
                        leaves(records)
                                .filter(leaf -> Xml.text(leaf).isEmpty())
                                .map(leaf ->
                                        Text.of("an empty element at %s", "ett tomt element i %s", Xml.place(leaf)))
                                .toList(),
                        new Text("no empty element", "inget tomt element")));
    }

    static Result roots(Probe probe) {
        return Answers.ofRecords(
                probe,
                records -> Result.of(
                        Answers.PLAIN,
                        leaves(records)
                                .filter(TextChecks::namesSystem)
                                .filter(leaf -> !SYSTEM.matcher(Xml.text(leaf)).matches())
                                .map(leaf -> Text.of(
                                        "neither an OID nor a URI at %s", "varken OID eller URI i %s", Xml.place(leaf)))
                                .toList(),
                        new Text(
                                "an OID or a URI wherever a system is named",
                                "OID eller URI överallt där ett system anges")));
    }

    private static boolean namesSystem(Element leaf) {
        return Set.of("root", "codeSystem").contains(leaf.getLocalName())
                || ("type".equals(leaf.getLocalName())
                        && leaf.getParentNode().getLocalName().equals("patientId"));
    }

    static Result letters(Probe probe) {
        if (probe.plain() instanceof Reply.Answered answered
                && answered.message() instanceof Message.Unreadable unreadable
                && unreadable.why() == Message.Why.DAMAGED) {
            return Result.failed(Answers.PLAIN, unreadable.words());
        }
        return Answers.ofRecords(probe, records -> {
            List<Element> texts = leaves(records)
                    .filter(leaf -> !"value".equals(leaf.getLocalName())
                            && !Xml.text(leaf).contains("://"))
                    .toList();
            List<Text> complaints = texts.stream()
                    .filter(leaf -> DAMAGED.matcher(Xml.text(leaf)).find())
                    .map(leaf -> Text.of("damaged letters at %s", "förvanskade bokstäver i %s", Xml.place(leaf)))
                    .toList();
            boolean any = texts.stream()
                    .anyMatch(leaf -> NATIONAL.matcher(Xml.text(leaf)).find());
            return complaints.isEmpty() && !any
                    ? Result.notTested(
                            new Text("no text of the answer has å, ä or ö", "ingen text i svaret har å, ä eller ö"))
                    : Result.of(
                            Answers.PLAIN,
                            complaints,
                            new Text(
                                    "texts with å, ä, ö and none that is damaged",
                                    "texter med å, ä, ö och ingen som är förvanskad"));
        });
    }

    static Stream<Element> leaves(List<Entry> records) {
        return records.stream().flatMap(record -> Xml.all(record.element())).filter(Xml::isLeaf);
    }
}
