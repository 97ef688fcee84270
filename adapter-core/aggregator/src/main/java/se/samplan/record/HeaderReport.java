package se.samplan.record;

import com.fasterxml.aalto.UncheckedStreamException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.outcome.FailureKind;
import se.samplan.xml.Parser;
import se.samplan.xml.SoapNames;
import se.samplan.xml.Strictness;

/**
 * What the SOAP header of an answer says of the systems behind whoever gave it, for readers who read the rest in a way of their
 * own: the same rules as for a source that is an aggregator itself ({@link SelfReport}).
 */
public final class HeaderReport {

    private static final QName HEADER = new QName(SoapNames.ENVELOPE, "Header");

    private HeaderReport() {}

    /**
     * What is amiss with the answer, as its header tells.
     *
     * @param answer the whole envelope, in UTF-8
     * @return {@link FailureKind#PARTIAL} and {@link FailureKind#OUTDATED}, or nothing; a header that cannot be read may say
     *     anything, and counts as the first
     */
    public static Set<FailureKind> defects(AggregatedContract<?> contract, byte[] answer) {
        try {
            return read(contract, answer);
        } catch (XMLStreamException | UncheckedStreamException | UnusableAnswer e) {
            return Set.of(FailureKind.PARTIAL);
        }
    }

    private static Set<FailureKind> read(AggregatedContract<?> contract, byte[] answer)
            throws XMLStreamException, UnusableAnswer {
        AnswerForm form = AnswerForm.of(contract, contract.facts());
        XMLStreamReader2 xml = Parser.asItCame(answer);
        RemovableFinder removable = new RemovableFinder(xml, Set.of());
        AnswerWalk walk = new AnswerWalk(xml, new Strictness(xml, answer), removable, form.maxDepth());
        StatusPass status = new StatusPass(
                walk, new FactCollector(xml, walk, contract.wire().record(), form.person()));
        Map<Fact, List<String>> said = new EnumMap<>(Fact.class);
        walk.nextElement();
        while (HEADER.equals(walk.nextElement())) {
            status.read(said);
        }
        return SelfReport.of(said, status.systems(), false, false).defects();
    }
}
