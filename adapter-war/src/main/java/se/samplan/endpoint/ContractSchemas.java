package se.samplan.endpoint;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import se.samplan.contract.AggregatedContract;

/** Compiles schemas from the class path. Nothing is ever fetched from a network. */
final class ContractSchemas {

    private static final String OPTIONS =
            "schemas/samplan_interoperability_aggregation_1.0/core_components/interoperability_aggregation_1.0.xsd";

    private ContractSchemas() {}

    /** What a request must meet: the published schema, and ours for the options that may stand in its any. */
    static Schema ofRequest(AggregatedContract<?> contract) {
        return compile(List.of(contract.publication().schema(), OPTIONS));
    }

    private static Schema compile(List<String> names) {
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            URL place = ContractSchemas.class.getClassLoader().getResource(name);
            if (place == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            sources.add(new StreamSource(place.toExternalForm()));
        }
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar:file");
            return factory.newSchema(sources.toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("the schemas " + names + " cannot be compiled", e);
        }
    }
}
