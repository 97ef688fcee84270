package se.samplan.running;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of GetCarePlans and of the headers, as a consumer has them. */
final class Schemas {

    private static final String DOMAIN = "schemas/clinicalprocess_logistics_logistics_3.0/";
    private static final String PLANS = DOMAIN + "interactions/GetCarePlansInteraction/GetCarePlansResponder_2.0.xsd";
    private static final String HEADERS =
            "schemas/interoperability_headers_1.1/core_components/interoperability_headers_1.1.xsd";
    private static final String STRUCTURE = "schemas/samplan_clinicalprocess_logistics_logistics_3.1/core_components/"
            + "clinicalprocess_logistics_logistics_3.1_ext.xsd";
    private static final String RELATED = "schemas/samplan_clinicalprocess_logistics_logistics_3.2/core_components/"
            + "clinicalprocess_logistics_logistics_3.2_ext.xsd";
    private static final String SUMMARY = "schemas/samplan_interoperability_aggregation_1.0/core_components/"
            + "interoperability_aggregation_1.0.xsd";

    /** What is published nationally: all that a consumer knows who has never heard of us. */
    static final Schemas NATIONAL = new Schemas(PLANS, HEADERS);

    /** The national schemas, and the structure that we add where anything may stand. */
    static final Schemas NATIONAL_AND_OURS = new Schemas(PLANS, HEADERS, STRUCTURE, RELATED, SUMMARY);

    private final Schema schema;

    private Schemas(String... files) {
        Source[] sources = Stream.of(files)
                .map(file -> requireNonNull(Schemas.class.getClassLoader().getResource(file), file))
                .map(file -> new StreamSource(file.toExternalForm()))
                .toArray(Source[]::new);
        try {
            this.schema = SchemaFactory.newDefaultInstance().newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with an element; nothing if it is valid. */
    List<String> problems(Element element) {
        List<String> problems = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) {
                problems.add(problem.getMessage());
            }

            @Override
            public void error(SAXParseException problem) {
                problems.add(problem.getMessage());
            }

            @Override
            public void fatalError(SAXParseException problem) {
                problems.add(problem.getMessage());
            }
        });
        try {
            validator.validate(new DOMSource(element));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
        return problems;
    }
}
