package se.samplan.mapping.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import jakarta.xml.bind.JAXBElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.binding.GeneratedClasses;
import se.samplan.contracts.overview.v1.PlanDocumentType;
import se.samplan.contracts.overview.v1.PlanNoteType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.contracts.overview.v1.StatementRefType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.mapping.overview.OverviewSections.Part;
import se.samplan.published.Names;
import se.samplan.understand.RecordKey;

/**
 * The response element of GetPlanningOverview 1.0, written as a stream: the records as their sources wrote them, grouped by
 * contract, and then the sections. A record is never held as anything but its bytes.
 */
public final class OverviewResponse {

    private static final String SERVICE = Names.OVERVIEW + "GetPlanningOverviewResponder:1";
    private static final String CORE = Names.OVERVIEW + "1";
    private static final String SERVICE_PREFIX = "svc";
    private static final String CORE_PREFIX = "core";

    private static final XMLOutputFactory FACTORY = new OutputFactoryImpl();

    private final GeneratedClasses binding = GeneratedClasses.of(GetPlanningOverviewResponseType.class);

    /**
     * The sections in UTF-8, as they stand behind the records, and which records they cite: so it can be decided which of them
     * are answered.
     *
     * @throws IllegalStateException if the sections lack coverage or result
     */
    public WrittenSections written(OverviewSections sections) {
        if (!sections.parts().keySet().containsAll(List.of(Part.COVERAGE, Part.RESULT))) {
            throw new IllegalStateException("every overview has coverage and result");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> cited = new HashSet<>();
        try {
            XMLStreamWriter xml = writer(bytes);
            xml.writeStartElement(SERVICE, "GetPlanningOverviewResponse");
            xml.writeNamespace(SERVICE_PREFIX, SERVICE);
            xml.writeNamespace(CORE_PREFIX, CORE);
            xml.writeCharacters(""); // ends the start tag
            xml.flush();
            int start = bytes.size();
            sections.parts()
                    .forEach((part, wire) -> binding.write(
                            element(part, wire),
                            xml,
                            seen -> Optional.ofNullable(key(seen)).ifPresent(cited::add)));
            xml.writeEndElement();
            xml.flush();
            return new WrittenSections(
                    bytes.toByteArray(),
                    start,
                    cited.stream().map(RecordKey::new).collect(toSet()));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the sections could not be written", e);
        }
    }

    /** Every way in which the contract's sections name a record; null for what names none. */
    private static @Nullable String key(Object wire) {
        if (wire instanceof StatementRefType statement) {
            return statement.getRecordKey();
        }
        if (wire instanceof PresentedRecordType presented) {
            return presented.getRecordKey();
        }
        if (wire instanceof PlanNoteType note) {
            return note.getRecordKey();
        }
        return wire instanceof PlanDocumentType document ? document.getRecordKey() : null;
    }

    /**
     * Writes the element, in UTF-8 and without a declaration.
     *
     * @param records once each; those of one contract in the order in which they are given
     * @param out is not closed
     */
    public void write(List<CitedRecord> records, WrittenSections sections, OutputStream out) throws IOException {
        sections.writeStart(out);
        try {
            records(records, writer(out), out);
        } catch (XMLStreamException e) {
            throw new IOException("the records could not be written", e);
        }
        sections.writeRest(out);
    }

    private static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, UTF_8.name());
        xml.setPrefix(SERVICE_PREFIX, SERVICE);
        xml.setPrefix(CORE_PREFIX, CORE);
        return xml;
    }

    private static void records(List<CitedRecord> records, XMLStreamWriter xml, OutputStream out)
            throws XMLStreamException, IOException {
        Map<String, List<CitedRecord>> byContract =
                records.stream().collect(groupingBy(CitedRecord::contract, LinkedHashMap::new, toList()));
        xml.writeStartElement(SERVICE, "records");
        for (Map.Entry<String, List<CitedRecord>> contract : byContract.entrySet()) {
            xml.writeStartElement(CORE, "contract");
            text(xml, "namespace", contract.getKey());
            for (CitedRecord record : contract.getValue()) {
                xml.writeStartElement(CORE, "record");
                text(xml, "key", record.key().value());
                xml.flush();
                record.xml().writeTo(out);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.flush();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(CORE, element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static <W> JAXBElement<W> element(Part part, W wire) {
        @SuppressWarnings("unchecked") // the class of a value is one of its own type
        Class<W> type = (Class<W>) wire.getClass();
        return new JAXBElement<>(new QName(part == Part.PREVIEW_TRACE ? CORE : SERVICE, part.element()), type, wire);
    }
}
