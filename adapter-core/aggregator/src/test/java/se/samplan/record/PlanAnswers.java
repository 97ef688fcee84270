package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.model.People;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;

/** Answers about Asta for tests, read with all details. */
public final class PlanAnswers {

    private static final String CORE = "urn:riv:clinicalprocess:logistics:logistics:3";
    private static final String SERVICE = "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";
    private static final String OURS = "urn:samplan:clinicalprocess:logistics:logistics:3.1";

    private PlanAnswers() {}

    /** What a source came to that gave these plans. */
    public static Outcome<Reading> from(String source, String... plans) {
        String xml = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:c=\"" + CORE
                + "\" xmlns:m1=\"" + OURS + "\" xmlns:s=\"" + SERVICE + "\"><e:Body><s:GetCarePlansResponse>"
                + String.join("", plans)
                + "<s:result><c:resultCode>OK</c:resultCode></s:result></s:GetCarePlansResponse></e:Body></e:Envelope>";
        return read(CarePlans2.description(), source, xml.getBytes(UTF_8));
    }

    /** What a source came to that answered that. */
    public static Outcome<Reading> read(AggregatedContract<?> contract, String source, byte[] answer) {
        return AnswerReader.ofDetails(contract)
                .read(Source.at(source), Duration.ZERO, answer, "text/xml", Set.of(People.ASTA));
    }

    /** The records of an outcome. */
    public static List<SourceRecord> records(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> answered.answer().records(), late -> List.of(), failed -> List.of(), notAsked -> List.of());
    }

    /** A plan of that system; the header's and the structure's other elements as given, in any order. */
    public static String plan(String system, String id, String header, String structure) {
        return "<s:carePlan><c:carePlanHeader><c:documentId>" + id + "</c:documentId><c:sourceSystemHSAId>" + system
                + "</c:sourceSystemHSAId><c:patientId><c:id>" + People.ASTA.id() + "</c:id><c:type>"
                + People.ASTA.type().oid() + "</c:type></c:patientId>" + header
                + "</c:carePlanHeader><c:carePlanBody><m1:structuredCarePlan>" + structure
                + "</m1:structuredCarePlan></c:carePlanBody></s:carePlan>";
    }
}
