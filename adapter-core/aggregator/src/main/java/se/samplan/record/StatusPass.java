package se.samplan.record;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import se.samplan.contract.Fact;
import se.samplan.contract.Path;
import se.samplan.model.HsaId;
import se.samplan.published.Names;

/**
 * Reads the SOAP header of an answer, in which a source that is an aggregator itself says how it went with the systems behind it
 * (platform facts, section 7). What only has the name of such a thing, in another namespace, cannot be read, and counts as a
 * system of which nothing is known. Used once and thrown away.
 */
final class StatusPass {

    private static final String HEADERS = "urn:riv:interoperability:headers:1";
    private static final QName STATUS = new QName(HEADERS, "ProcessingStatus");
    private static final QName ROW = new QName(HEADERS, "ProcessingStatusList");
    private static final QName SUMMARY = new QName(Names.AGGREGATION, "aggregationSummary");

    private static final FactTree OF_ROW = FactTree.of(Map.ofEntries(
            entry(Path.in(HEADERS, "logicalAddress"), Fact.INNER_ADDRESS),
            entry(Path.in(HEADERS, "statusCode"), Fact.INNER_STATUS),
            entry(Path.in(HEADERS, "lastUnsuccessfulSynchError/causingAgent"), Fact.INNER_ERROR),
            entry(Path.in(HEADERS, "lastUnsuccessfulSynchError/code"), Fact.INNER_ERROR),
            entry(Path.in(HEADERS, "lastUnsuccessfulSynchError/text"), Fact.INNER_ERROR),
            entry(Path.in(HEADERS, "lastUnsuccessfulSynch"), Fact.INNER_ERROR),
            entry(Path.in(HEADERS, "isResponseFromCache"), Fact.INNER_FROM_CACHE),
            entry(Path.in(HEADERS, "isResponseInSynch"), Fact.INNER_IN_SYNCH),
            entry(Path.in(HEADERS, "lastSuccessfulSynch"), Fact.INNER_LAST_SYNCH)));

    private static final FactTree OF_SUMMARY =
            FactTree.of(Map.of(Path.in(Names.AGGREGATION, "completeness/complete"), Fact.INNER_COMPLETE));

    private final AnswerWalk walk;
    private final FactCollector collector;
    private final List<InnerSystem> systems = new ArrayList<>(0);
    private final Set<HsaId> gave = new HashSet<>(0);
    private boolean said;

    /** @param collector over the same answer as {@code walk} */
    StatusPass(AnswerWalk walk, FactCollector collector) {
        this.walk = walk;
        this.collector = collector;
    }

    /** The systems behind the source, in its order. */
    List<InnerSystem> systems() {
        return systems;
    }

    /** Whether the source says that it has asked that system, and got something: its records may be in the answer. */
    boolean isFrom(HsaId system) {
        return gave.contains(system);
    }

    /** Whether the source says how it went with them, be there any or not. */
    boolean isSaid() {
        return said;
    }

    /**
     * Walks through the header that the reader stands on, to its end.
     *
     * @param values what the source says of all systems together is put there
     */
    void read(Map<Fact, List<String>> values) throws XMLStreamException, UnusableAnswer {
        for (QName child = walk.nextElement(); child != null; child = walk.nextElement()) {
            if (child.equals(STATUS)) {
                said = true;
                readStatus(values);
            } else {
                pass(child, STATUS);
            }
        }
    }

    /** Whether an element has the name of what should stand in the header, in whatever namespace. */
    static boolean isNamedAsStatus(QName element) {
        return element.getLocalPart().equals(STATUS.getLocalPart());
    }

    private void readStatus(Map<Fact, List<String>> values) throws XMLStreamException, UnusableAnswer {
        for (QName child = walk.nextElement(); child != null; child = walk.nextElement()) {
            if (child.equals(ROW)) {
                readRow(new InnerSystem(facts()));
            } else if (child.equals(SUMMARY)) {
                collector.collect(OF_SUMMARY, values);
            } else {
                pass(child, ROW);
            }
        }
    }

    private void readRow(InnerSystem system) {
        systems.add(system);
        system.giver().ifPresent(gave::add);
    }

    private Facts facts() throws XMLStreamException, UnusableAnswer {
        Map<Fact, List<String>> row = new EnumMap<>(Fact.class);
        collector.collect(OF_ROW, row);
        return new Facts(row);
    }

    /** @param meant what the child may have been meant for */
    private void pass(QName child, QName meant) throws XMLStreamException, UnusableAnswer {
        if (child.getLocalPart().equals(meant.getLocalPart())) {
            systems.add(new InnerSystem(new Facts(Map.of())));
        }
        collector.collect(null, new EnumMap<>(Fact.class));
    }
}
