package se.samplan.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.contract.MoreElement;
import se.samplan.contract.ResultElement;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.RecordId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.xml.Absence;
import se.samplan.xml.Parser;
import se.samplan.xml.Scope;
import se.samplan.xml.SoapNames;
import se.samplan.xml.Strictness;

/** The one pass over one answer. Used once and thrown away. */
final class AnswerPass {

    private static final String SOAP = SoapNames.ENVELOPE;
    private static final QName ENVELOPE = new QName(SOAP, "Envelope");
    private static final QName HEADER = new QName(SOAP, "Header");
    private static final QName BODY = new QName(SOAP, "Body");
    private static final QName FAULT = new QName(SOAP, "Fault");
    private static final String RESULT = "result";

    /** Bytes that may be added to the records of an answer, on top of as many as the answer itself has. */
    private static final int MOST_ADDED = 1024 * 1024;

    /** What decides whose a record is and who may see it. Stated twice, it must be stated in the same way. */
    private static final Set<Fact> SAID_ONE_WAY = EnumSet.of(
            Fact.DOCUMENT_ID,
            Fact.DOCUMENT_ID_ROOT,
            Fact.SOURCE_SYSTEM,
            Fact.STAFF,
            Fact.STAFF_ROOT,
            Fact.CARE_GIVER,
            Fact.CARE_UNIT,
            Fact.AUTHOR_TIME,
            Fact.APPROVED_FOR_PATIENT);

    private static final Pattern VERSION = Pattern.compile("0*[1-9][0-9]{0,8}");

    private final AnswerForm form;
    private final AggregatedContract<?> contract;
    private final Source source;
    /** The system that the answer was asked of. */
    private final HsaId asked;

    private final Set<PersonId> persons;
    private final byte[] document;
    private final XMLStreamReader2 xml;
    private final Scope scope = new Scope();
    private final RemovableFinder removable;
    private final AnswerWalk walk;
    private final FactCollector collector;
    private final StatusPass status;
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<XmlSlice> carried = new ArrayList<>();
    private final Set<FailureKind> defects = EnumSet.noneOf(FailureKind.class);
    private final List<Facts> unusable = new ArrayList<>();
    private final Map<Fact, List<String>> said = new EnumMap<>(Fact.class);
    private boolean hasResult;
    /** Bytes of declarations that are written into the records. */
    private long added;

    AnswerPass(AnswerForm form, Source source, Set<PersonId> persons, byte[] document) throws XMLStreamException {
        this.form = form;
        this.contract = form.contract();
        this.source = source;
        this.asked = new HsaId(source.logicalAddress().value());
        this.persons = persons;
        this.document = document;
        this.xml = Parser.asItCame(document);
        this.removable = new RemovableFinder(xml, contract.readerRules().staffOnly());
        this.walk = new AnswerWalk(xml, new Strictness(xml, document), removable, form.maxDepth());
        this.collector = new FactCollector(xml, walk, contract.wire().record(), form.person());
        this.status = new StatusPass(walk, collector);
    }

    Reading read() throws XMLStreamException, UnusableAnswer {
        expect(walk.nextElement(), ENVELOPE);
        scope.enter(xml);
        QName first = walk.nextElement();
        while (HEADER.equals(first)) {
            status.read(said);
            first = walk.nextElement();
        }
        expect(first, BODY);
        scope.enter(xml);
        QName response = walk.nextElement();
        if (FAULT.equals(response)) {
            throw new UnusableAnswer(FailureKind.FAULT);
        }
        expect(response, contract.response());
        scope.enter(xml);
        if (Absence.isSaid(xml)) {
            throw new UnusableAnswer(FailureKind.INVALID_ANSWER);
        }
        noticeText();
        readResponse();
        passTheRest();
        SelfReport report = SelfReport.of(
                said,
                status.systems(),
                hasResult || contract.wire().demandsResult(),
                status.isSaid() && records.isEmpty());
        defects.addAll(report.defects());
        return new Reading(records, new Beside(carried, report.asOf(), report.lacking()), defects, List.of(), unusable);
    }

    private void readResponse() throws XMLStreamException, UnusableAnswer {
        QName carry = contract.wire().more().map(MoreElement::name).orElse(null);
        QName result = contract.wire().result().map(ResultElement::name).orElse(null);
        walk.leaveChild();
        for (QName child = nextChild(); child != null; child = nextChild()) {
            if (child.equals(contract.wire().record())) {
                Map<Fact, List<String>> values = new EnumMap<>(Fact.class);
                XmlSlice slice = slice(form.recordFacts(), values);
                keep(new Facts(values), slice);
            } else if (child.equals(carry)) {
                readMore();
            } else if (child.equals(result)) {
                hasResult = true;
                collector.collect(form.resultFacts().child(child), said);
            } else if (child.getLocalPart().equals(RESULT)) {
                hasResult = true;
                collector.collectCode(said);
            } else {
                pass(child);
            }
            walk.leaveChild();
        }
        if (SelfReport.isError(said)) {
            defects.add(FailureKind.RESULT_ERROR);
        }
    }

    /** The next child of the response. Words that stand before it may be a record that was escaped. */
    private @Nullable QName nextChild() throws XMLStreamException, UnusableAnswer {
        QName child = walk.nextElement();
        noticeText();
        return child;
    }

    private void noticeText() {
        if (walk.hasText()) {
            defects.add(FailureKind.INVALID_RECORD);
        }
    }

    /**
     * Skips an element that the contract does not have there. Others may add what is their own; what has a name of the contract,
     * or holds its records, is a record that cannot be read, and an answer that is read without it would pass for whole.
     */
    private void pass(QName child) throws XMLStreamException, UnusableAnswer {
        collector.begin();
        collector.collect(null, new EnumMap<>(Fact.class));
        boolean ours = contract.id().namespace().equals(child.getNamespaceURI())
                || contract.wire().hasRecordsCalled(child.getLocalPart());
        if (ours || collector.holdsARecord()) {
            defects.add(FailureKind.INVALID_RECORD);
        } else if (StatusPass.isNamedAsStatus(child)) {
            defects.add(FailureKind.PARTIAL); // where nobody looks for it, and it may say anything
        }
    }

    /**
     * A body holds one message, and behind it nothing of SOAP's or of the contract's may stand. What does may be a fault that
     * came when the answer had begun, or a second answer, and an answer that is read without it would pass for whole.
     */
    private void passTheRest() throws XMLStreamException, UnusableAnswer {
        QName beside = walk.nextElement();
        noticeText();
        if (beside != null) {
            throw new UnusableAnswer(FAULT.equals(beside) ? FailureKind.FAULT : FailureKind.INVALID_ANSWER);
        }
        while (xml.hasNext()) {
            if (walk.step() == XMLStreamConstants.START_ELEMENT && isOfSoapOrOurs()) {
                throw new UnusableAnswer(FailureKind.INVALID_ANSWER);
            }
        }
    }

    private boolean isOfSoapOrOurs() {
        String namespace = xml.getNamespaceURI();
        return SOAP.equals(namespace) || contract.id().namespace().equals(namespace);
    }

    private void readMore() throws XMLStreamException, UnusableAnswer {
        boolean nil = Absence.isNil(xml);
        Map<Fact, List<String>> values = new EnumMap<>(Fact.class);
        XmlSlice slice = slice(null, values);
        if (nil) {
            defects.add(FailureKind.PARTIAL); // that there is more, and nothing to ask for it with
        } else {
            carry(new Facts(values), slice);
        }
    }

    /** What stands beside the records must concern nobody, or the person who was asked about. */
    private void carry(Facts facts, XmlSlice slice) {
        if (!concernsAsked(facts)) {
            defects.add(FailureKind.WRONG_PATIENT);
        } else if (walk.isHurt()) {
            defects.add(FailureKind.INVALID_RECORD);
        } else if (collector.holdsARecord() && !facts.all(Fact.PERSON_ID).isEmpty()) {
            unusable.add(facts);
        } else {
            carried.add(slice);
        }
    }

    /** The element that the reader stands on, to its end; its facts are put into {@code values} on the way. */
    private XmlSlice slice(@Nullable FactTree facts, Map<Fact, List<String>> values)
            throws XMLStreamException, UnusableAnswer {
        int start = (int) xml.getLocationInfo().getStartingByteOffset();
        Set<String> own = Scope.declaredBy(xml).keySet();
        removable.begin();
        collector.begin();
        collector.collect(facts, values);
        int end = (int) xml.getLocationInfo().getEndingByteOffset();
        byte[] missing = scope.missing(own, document, start, end);
        added += missing.length;
        if (added > MOST_ADDED + document.length) {
            throw new UnusableAnswer(FailureKind.TOO_LARGE);
        }
        return new XmlSlice(document, XmlSlice.Span.of(document, start, end), missing, removable.found());
    }

    /**
     * Keeps the record, or says why not. A record that names another system than the one asked is kept and reported, unless the
     * source is an aggregator that says to have it from there.
     */
    private void keep(Facts facts, XmlSlice slice) {
        String system = facts.orEmpty(Fact.SOURCE_SYSTEM);
        Optional<String> documentId = RecordIds.documentId(contract.identity(), facts);
        if (!concernsAsked(facts)) {
            defects.add(FailureKind.WRONG_PATIENT);
            return;
        }
        if (documentId.isEmpty()
                || system.isEmpty()
                || facts.orEmpty(Fact.PERSON_ID).isBlank()
                || collector.holdsARecord()
                || collector.isNil()
                || walk.isHurt()
                || collector.isAmbiguous()
                || !facts.statesOnce(SAID_ONE_WAY)) {
            unusable.add(facts);
            return;
        }
        boolean bound = contract.addressing() != Addressing.AS_REGISTERED;
        HsaId owner = new HsaId(system);
        if (bound && !owner.equals(asked) && !status.isFrom(owner)) {
            defects.add(FailureKind.WRONG_SOURCE);
        }
        RecordId id = new RecordId(owner, documentId.get());
        records.add(new SourceRecord(id, version(facts.orEmpty(Fact.VERSION)), source, facts, slice));
    }

    /** Whoever is named in another way, beside one that can be read, may be anybody. */
    private boolean concernsAsked(Facts facts) {
        boolean namesAnybody =
                collector.namesSomebodyUnread() && !facts.all(Fact.PERSON_ID).isEmpty();
        return !namesAnybody
                && form.person().isOneOf(persons, facts)
                && collector.namesakes().stream()
                        .allMatch(id -> persons.stream().anyMatch(person -> person.canBeMeantBy(id)));
    }

    private static OptionalInt version(String text) {
        return VERSION.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static void expect(@Nullable QName found, QName expected) throws UnusableAnswer {
        if (!expected.equals(found)) {
            throw new UnusableAnswer(FailureKind.INVALID_ANSWER);
        }
    }
}
