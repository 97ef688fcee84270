package se.samplan.samples.messages.stub;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds in a SOAP request what a stub needs to know, for any contract: one pass, no binding. */
final class SoapReader {

    /** The JDK's own, whatever else is on the class path; making readers from it is safe in many threads. */
    private static final XMLInputFactory FACTORY = factory();

    /** Where the contracts have the person: as text, or as {@code id} or {@code extension} below. */
    static final Set<String> PERSON = Set.of("patientId", "subject_of_care", "registeredResidentIdentification");

    private static final Set<String> PERSON_PART = Set.of("id", "extension");

    /** How deep the contract's element stands: Envelope, Body, and then itself. */
    private static final int CONTRACT_DEPTH = 3;

    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> fields = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String contract = "";
    private String logicalAddress = "";
    private String person = "";

    private SoapReader() {}

    /** Reads a request; one that is not SOAP has neither contract, nor address, nor person. */
    static ReceivedRequest read(StubRequest http) {
        SoapReader found = new SoapReader();
        try {
            found.scan(http.body());
        } catch (XMLStreamException e) {
            found = new SoapReader(); // what was found so far is not to be trusted
        }
        return new ReceivedRequest(
                http.path(),
                http.headers(),
                found.logicalAddress,
                found.contract,
                found.person,
                found.fields,
                http.body());
    }

    private void scan(byte[] body) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    enter(reader);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    leave(reader);
                }
            }
        } finally {
            reader.close();
        }
    }

    private void enter(XMLStreamReader reader) {
        if (path.size() == CONTRACT_DEPTH - 1 && "Body".equals(path.peek()) && contract.isEmpty()) {
            contract = String.valueOf(reader.getNamespaceURI());
        }
        path.push(reader.getLocalName());
        text.setLength(0);
    }

    private void leave(XMLStreamReader reader) {
        String name = path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        String value = text.toString().strip();
        text.setLength(0);
        if (value.isEmpty()) {
            return;
        }
        if (name.equals("LogicalAddress") && Soap.REGISTRY.equals(reader.getNamespaceURI())) {
            logicalAddress = value;
        }
        if (!contract.isEmpty() && path.size() >= CONTRACT_DEPTH) {
            fields.putIfAbsent(pathTo(name), value);
        }
        boolean isPerson = PERSON.contains(name) || (PERSON_PART.contains(name) && PERSON.contains(parent));
        if (isPerson && person.isEmpty()) {
            person = value;
        }
    }

    /** From the contract's element, which is not in it. */
    private String pathTo(String name) {
        List<String> names = new ArrayList<>(path);
        Collections.reverse(names);
        names.add(name);
        return String.join("/", names.subList(CONTRACT_DEPTH, names.size()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
