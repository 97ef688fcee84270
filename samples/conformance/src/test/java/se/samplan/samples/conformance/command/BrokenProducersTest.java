package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each producer and aggregator here is wrong in one way. The kit finds it, and calls it by its name and by no other. Every build tries
 * every second producer; {@code -Dlong.forms=true} tries all.
 */
class BrokenProducersTest {

    private static final String PLANS = "GetCarePlans/2";
    private static final String CARE_CONTACTS = "GetCareContacts/3";
    private static final String CONTACTS = "GetCareManagers/1";
    private static final String OTHER_PERSON = "194107149207";

    private static final Map<String, Defect> PRODUCERS = producers();
    private static final Map<String, Defect> AGGREGATORS = aggregators();

    private final Path folder;

    BrokenProducersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Defect plans(Defect.Breaking breaking, String... finds) {
        return new Defect(PLANS, breaking, Set.of(finds));
    }

    private static Defect careContacts(Defect.Breaking breaking, String... finds) {
        return new Defect(CARE_CONTACTS, breaking, Set.of(finds));
    }

    private static Map<String, Defect> producers() {
        Map<String, Defect> defects = new TreeMap<>();
        defects.put(
                "another major version's namespace",
                plans(
                        Defect.answers(text -> text.replace("GetCarePlansResponder:2", "GetCarePlansResponder:3")),
                        "ANSWER-NAME",
                        "SCHEMA-STRUCTURE"));
        defects.put(
                "wrong order",
                plans(
                        Defect.answers(text -> text.replaceAll(
                                "(<[^<]*documentTitle>[^<]*<[^<]*documentTitle>)(<[^<]*documentTime>[^<]*<[^<]*documentTime>)",
                                "$2$1")),
                        "SCHEMA-STRUCTURE"));
        defects.put(
                "missing owner ids",
                plans(
                        Defect.answers(text ->
                                text.replaceAll("<[^<]*healthcareProfessionalCare(Unit|Giver)HSAId>[^<]*<[^<]*>", "")),
                        "OWNER-IDS"));
        defects.put(
                "units without a name",
                plans(Defect.answers(text -> text.replaceAll("<[^<]*orgUnitName>[^<]*<[^<]*>", "")), "ORG-UNIT"));
        defects.put(
                "header with more than is sent",
                careContacts(
                        Defect.answers(text -> text.replaceAll(
                                "(<([a-z0-9]+:)approvedForPatient>[^<]*<[^<]*approvedForPatient>)",
                                "$1<$2nullified>false</$2nullified>")),
                        "CONTACT-HEADER"));
        defects.put(
                "times in the wrong order",
                careContacts(
                        Defect.answers(text -> text.replaceAll("(<[a-z0-9]+:end>[0-9]{8})[0-9]{6}", "$1" + "000000")),
                        "CONTACT-TIME"));
        defects.put(
                "statuses of the source's own",
                careContacts(Defect.answers(text -> text.replace(">53671000052101<", ">KLAR<")), "CONTACT-STATUS"));
        defects.put(
                "units of care contacts without a name",
                careContacts(
                        Defect.answers(text -> text.replaceAll(
                                "(careContactOrgUnit>\\s*<[^<]*orgUnitHSAId>[^<]*<[^<]*>\\s*)<[^<]*orgUnitName>[^<]*<[^<]*>",
                                "$1")),
                        "CONTACT-UNIT"));
        defects.put(
                "filter ignored",
                plans(
                        Defect.requests(text -> text.replaceAll("<s:careUnitHSAId>[^<]*</s:careUnitHSAId>", "")),
                        "FILTER-UNIT"));
        defects.put(
                "period ignored",
                plans(
                        Defect.requests(text -> text.contains("20261399")
                                ? text
                                : text.replaceAll("<s:datePeriod>.*?</s:datePeriod>", "")),
                        "FILTER-PERIOD"));
        defects.put(
                "another person's record",
                plans(Defect.answers(text -> text.replaceFirst(Reference.ASTA, OTHER_PERSON)), "PERSON-ONLY"));
        defects.put("id in fault text", plans(Defect.faultTexts(person -> " " + person, true), "PRIVACY-ID-IN-TEXT"));
        defects.put(
                "stack trace in fault",
                plans(
                        Defect.faultTexts(
                                person -> " java.lang.NullPointerException at org.example.Plans.of(Plans.java:12)",
                                false),
                        "PRIVACY-STACK-TRACE"));
        defects.put(
                "timestamps with zone",
                plans(
                        Defect.answers(text -> text.replaceAll("(authorTime>[0-9]{14})", "$1+01:00")),
                        "TIME-NO-ZONE",
                        "SCHEMA-VALUES"));
        defects.put(
                "closed enumeration extended",
                plans(
                        Defect.answers(text -> text.replaceAll("(typeOfCarePlanEnum>)[A-Z]+", "$1PATIENTKONTRAKT")),
                        "ENUM-CLOSED"));
        defects.put("å damaged", plans(Defect.answers(text -> text.replace("ä", "Ã¤")), "LETTERS"));
        defects.put("slow", plans(slow(), "SPEED"));
        defects.put(
                "LogicalAddress not checked",
                plans(Defect.anyAddress(Reference.SYSTEM), "HEADER-ADDRESS-MISSING", "HEADER-ADDRESS-UNKNOWN"));
        defects.put("dispatch on SOAPAction", plans(Defect.onlyPublishedSoapAction(), "HTTP-SOAPACTION"));
        defects.put(
                "faults with HTTP 200",
                plans(
                        (call, right) -> {
                            Defect.Back back = right.apply(call);
                            return back.isFault() ? back.with(200) : back;
                        },
                        "HTTP-FAULT"));
        defects.put(
                "another name in the WSDL",
                plans(
                        (call, right) -> {
                            Defect.Back back = right.apply(call);
                            return call.method().equals("GET")
                                    ? back.holding(back.text().replace("GetCarePlansResponderBinding", "PlansBinding"))
                                    : back;
                        },
                        "WSDL-NAMES"));
        defects.put(
                "entities expanded",
                plans(
                        Defect.requests(text -> text.replaceFirst("<!DOCTYPE[^\\[>]*(\\[.*?\\])?>", "")
                                .replace("&who;", Reference.ASTA)),
                        "ROBUST-DTD"));
        defects.put(
                "UTF-16 not understood",
                plans(
                        (call, right) -> call.body().length > 1 && call.body()[0] == (byte) 0xFE
                                ? new Defect.Back(
                                        500,
                                        "text/xml;charset=UTF-8",
                                        Defect.fault("Client", "not XML").getBytes(UTF_8))
                                : right.apply(call),
                        "ENCODING-UTF16"));
        defects.put(
                "unknown elements refused",
                plans(
                        (call, right) -> call.text().contains("urn:unknown\"><k:text")
                                        && !call.text().contains("encoding=")
                                ? new Defect.Back(
                                        500,
                                        "text/xml;charset=UTF-8",
                                        Defect.fault("Client", "unknown").getBytes(UTF_8))
                                : right.apply(call),
                        "ROBUST-UNKNOWN-ELEMENT"));
        defects.put(
                "no title",
                plans(
                        Defect.answers(text -> text.replaceAll("<[^<]*documentTitle>[^<]*<[^<]*documentTitle>", "")),
                        "L0-HEADER"));
        defects.put(
                "the same id twice",
                plans(
                        Defect.answers(text -> text.replaceAll("(<[^<>/]*documentId>)[^<]*", "$1one")
                                .replaceAll("(<[^<>/]*versionNumber>)[^<]*", "$11")),
                        "RECORD-ID"));
        defects.put(
                "names instead of OIDs",
                plans(
                        Defect.answers(text -> text.replaceAll("(<[^<>/]*codeSystem>)[0-9.]*", "$1befattning")),
                        "ID-ROOT"));
        defects.put(
                "answers about everybody",
                plans(Defect.requests(text -> text.replace(OTHER_PERSON, Reference.ASTA)), "PRIVACY-UNKNOWN-PERSON"));
        return defects;
    }

    private static Map<String, Defect> aggregators() {
        Map<String, Defect> defects = new TreeMap<>();
        defects.put(
                "internal notes leaked",
                new Defect(
                        CONTACTS,
                        Defect.answers(text -> text.replaceAll(
                                "(</([a-z0-9]+:)period>)(\\s*<[a-z0-9]+:(externalNotes|managingCareGiver)>)",
                                "$1<$2internalNotes>Ring dottern först.</$2internalNotes>$3")),
                        Set.of("PRIVACY-INTERNAL-NOTES")));
        defects.put(
                "records leaked that are not approved",
                plans(
                        Defect.answers(text -> text.replaceFirst("(approvedForPatient>)true", "$1false")),
                        "PRIVACY-NOT-APPROVED"));
        defects.put(
                "no status header",
                plans(
                        Defect.answers(text -> text.replaceFirst("(?s)<soap:Header>.*</soap:Header>", "")),
                        "HEADER-STATUS"));
        return defects;
    }

    /** Only the plain question of a run is slow to be answered, or the whole test would be. */
    private static Defect.Breaking slow() {
        return (call, right) -> {
            Defect.Back back = right.apply(call);
            boolean timed = call.headers().getOrDefault("x-kit-test", "").equals("slow")
                    && call.method().equals("POST")
                    && !call.text().contains("datePeriod");
            if (timed) {
                pause();
            }
            return back;
        };
    }

    private static void pause() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Stream<String> brokenProducers() {
        int step = Boolean.getBoolean("long.forms") ? 1 : 2;
        List<String> all = List.copyOf(PRODUCERS.keySet());
        return IntStream.iterate(0, number -> number < all.size(), number -> number + step)
                .mapToObj(all::get);
    }

    static Stream<String> brokenAggregators() {
        return AGGREGATORS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("brokenProducers")
    void findsTheDefectOfAProducerAndNothingElse(String name) {
        Defect defect = requireNonNull(PRODUCERS.get(name));
        String limit = name.equals("slow") ? "0.05" : "27";
        try (BrokenSystem broken =
                BrokenSystem.inFrontOf(Reference.running().producer(defect.contract()), defect.breaks())) {

            KitRun run = KitRun.ofProducer(
                    folder,
                    defect.contract(),
                    broken.address(),
                    "--service-level",
                    limit,
                    "--header",
                    "x-kit-test=" + name.replaceAll("[^a-z]", ""));

            assertThat(failedAtL0(run)).as(run.complaints()).isEqualTo(defect.finds());
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("brokenAggregators")
    void findsTheDefectOfAnAggregatorAndNothingElse(String name) {
        Defect defect = requireNonNull(AGGREGATORS.get(name));
        try (BrokenSystem broken =
                BrokenSystem.inFrontOf(Reference.running().aggregator(defect.contract()), defect.breaks())) {

            KitRun run = KitRun.ofAggregator(folder, defect.contract(), broken.address());

            assertThat(failedAtL0(run)).as(run.complaints()).isEqualTo(defect.finds());
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void findsAStaleIndex() throws IOException {
        KitRun run = KitRun.ofAggregator(
                folder,
                PLANS,
                Reference.running().aggregator(PLANS),
                "--index",
                index(posts -> posts.replace("20260129151000", "20260101000000"))
                        .toString());

        assertThat(failedAtL0(run)).as(run.complaints()).containsExactly("INDEX-RECENT");
    }

    @Test
    void findsAPostInTheWrongCategoryAndOneThatLeadsAstray() throws IOException {
        KitRun run = KitRun.ofAggregator(
                folder,
                PLANS,
                Reference.running().aggregator(PLANS),
                "--index",
                index(posts -> posts.replaceFirst("cll-cp", "cll")
                                .replaceFirst("logicalAddress>TSTASTA00000-SYS3", "logicalAddress>TSTASTA00000-SYS9"))
                        .toString());

        assertThat(failedAtL0(run)).as(run.complaints()).containsExactlyInAnyOrder("INDEX-POST", "INDEX-ADDRESS");
    }

    private Path index(UnaryOperator<String> change) throws IOException {
        try (var in = getClass().getClassLoader().getResourceAsStream("samples/index/step-9.xml")) {
            return Files.writeString(
                    folder.resolve("posts.xml"),
                    change.apply(new String(requireNonNull(in).readAllBytes(), UTF_8)));
        }
    }

    /**
     * Failed checks that count at L0; what is missing for higher levels is another matter. The rule set may say the same of a
     * record once more, in its own words.
     */
    private static Set<String> failedAtL0(KitRun run) {
        Set<String> failed = run.failed();
        failed.removeIf(id -> id.matches("L[1-3]-.*|RULES"));
        return failed;
    }
}
