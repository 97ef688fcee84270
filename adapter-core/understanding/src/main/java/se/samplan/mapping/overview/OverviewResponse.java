package se.samplan.mapping.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import jakarta.xml.bind.JAXBElement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.samplan.contracts.binding.GeneratedClasses;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.mapping.overview.OverviewSections.Part;
import se.samplan.published.Names;

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
     * Writes the element, in UTF-8 and without a declaration.
     *
     * @param records once each; those of one contract in the order in which they are given
     * @param out is not closed
     * @throws IllegalStateException if the sections lack coverage or result
     */
    public void write(List<CitedRecord> records, OverviewSections sections, OutputStream out) throws IOException {
        if (!sections.parts().keySet().containsAll(List.of(Part.COVERAGE, Part.RESULT))) {
            throw new IllegalStateException("every overview has coverage and result");
        }
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out, UTF_8.name());
            xml.setPrefix(SERVICE_PREFIX, SERVICE);
            xml.setPrefix(CORE_PREFIX, CORE);
            xml.writeStartElement(SERVICE, "GetPlanningOverviewResponse");
            xml.writeNamespace(SERVICE_PREFIX, SERVICE);
            xml.writeNamespace(CORE_PREFIX, CORE);
            records(records, xml, out);
            sections.parts().forEach((part, wire) -> section(part, wire, xml));
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the overview could not be written", e);
        }
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
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(CORE, element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void section(Part part, Object wire, XMLStreamWriter xml) {
        binding.write(element(part, wire), xml);
    }

    private static <W> JAXBElement<W> element(Part part, W wire) {
        @SuppressWarnings("unchecked") // the class of a value is one of its own type
        Class<W> type = (Class<W>) wire.getClass();
        return new JAXBElement<>(new QName(part == Part.PREVIEW_TRACE ? CORE : SERVICE, part.element()), type, wire);
    }
}
