package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.stream.Stream;

/** Who asks about the person in the marker run. */
enum AskedBy {
    /** By a service for residents. */
    THE_PERSON("CONS1") {
        @Override
        String with(String request, String operation) {
            return request;
        }
    },

    /** Emilia of U101, for whom her consumer vouches. */
    STAFF("CON2") {
        @Override
        String with(String request, String operation) {
            int end = request.lastIndexOf("</svc:" + operation + ">");
            return end < 0 ? request : request.substring(0, end) + READER + request.substring(end);
        }
    },

    /** Maria, who has a mandate. */
    AN_AGENT("CON3") {
        @Override
        String with(String request, String operation) {
            return request.replaceFirst("(?s)<ioh:Actor\\b.*</ioh:Actor>", "")
                    .replace("</soap:Header>", ACTOR + "</soap:Header>");
        }
    };

    private static final String HSA = "TSTASTA00000-";
    private static final String MARIA = "196802149283";
    private static final String EMPLOYEE = HSA + "P101";
    private static final String UNIT = HSA + "U101";

    /** In ASCII, since a request that is mutated may be in no encoding at all. */
    private static final String READER =
            "<agg:aggregationRequest xmlns:agg=\"urn:samplan:interoperability:aggregation:1\">"
                    + "<agg:reader><agg:employeeId>" + EMPLOYEE + "</agg:employeeId><agg:careUnitId>" + UNIT
                    + "</agg:careUnitId><agg:careGiverId>" + HSA + "RG00</agg:careGiverId>"
                    + "<agg:purpose>V&#229;rd och behandling</agg:purpose><agg:name>Emilia Str&#246;m</agg:name>"
                    + "</agg:reader></agg:aggregationRequest>";

    private static final String ACTOR = "<ioh:Actor xmlns:ioh=\"urn:riv:interoperability:headers:1\"><ioh:actorId>"
            + MARIA + "</ioh:actorId><ioh:actorType>subject_of_care_agent</ioh:actorType></ioh:Actor>";

    private final String consumer;

    AskedBy(String consumer) {
        this.consumer = consumer;
    }

    /** The HSA-id of the consumer. */
    String consumer() {
        return HSA + consumer;
    }

    /** A request as this one sends it; one whose parts are not to be found stays as it is. */
    byte[] with(byte[] request, String operation) {
        return with(new String(request, ISO_8859_1), operation).getBytes(ISO_8859_1);
    }

    abstract String with(String request, String operation);

    /** Lines of {@code consumers.file}. */
    static List<String> consumers() {
        return List.of(
                THE_PERSON.consumer() + " = person",
                STAFF.consumer() + " = care-staff giver=" + HSA + "RG00 unit=" + UNIT + " vouches",
                AN_AGENT.consumer() + " = agent");
    }

    /** Lines of {@code mandates.file}. */
    static List<String> mandates() {
        return List.of(MARIA + " " + Story.PERSON + " appointed * .. " + HSA + "REG1");
    }

    static String unit() {
        return UNIT;
    }

    static String employee() {
        return EMPLOYEE;
    }

    /** What is about persons in what they add to a request. */
    static Stream<String> planted() {
        return Stream.of("<n>Emilia Ström</n>", "<n>" + MARIA + "</n>");
    }
}
