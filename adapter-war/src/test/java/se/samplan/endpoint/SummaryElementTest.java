package se.samplan.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;
import se.samplan.change.Change;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.TargetKinds;
import se.samplan.merge.Clusters;
import se.samplan.merge.Findings;
import se.samplan.merge.Link;
import se.samplan.merge.Links;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.Lane;
import se.samplan.model.PersonId;
import se.samplan.model.RecordId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.record.AnswerReader;
import se.samplan.record.DetailReader;
import se.samplan.record.Reading;
import se.samplan.summary.Summary;

/** Whatever sources state and whatever becomes of them, the element keeps to its schema. */
class SummaryElementTest {

    private static final AggregatedContract<?> AGREEMENTS = CareAgreements1.description();
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-01-29T19:30:00");
    private static final SummaryElement ELEMENT = new SummaryElement();

    @Test
    void keepsToTheSchema_evenIfARelationIsNone() throws Exception {
        MergedAnswer answer = agreementsOf("SYS4", "<m1:relationType>covers<", "<m1:relationType>1 &lt;täcker&gt; <");
        DetailReader reader = new DetailReader(AGREEMENTS);
        List<Link> links =
                Links.of(List.of(new Links.Linkable(TargetKinds.of(AGREEMENTS), answer, true)), reader::read);

        String element = written(new Summary(
                NOW,
                everyEnd(),
                new Summary.Completeness(false, answer.records().size(), Summary.SourcesBy.FALLBACK_LIST),
                Optional.of("late"),
                Optional.of("marker"),
                Optional.of("more"),
                Clusters.of(answer.records(), reader::read),
                Findings.of(links),
                links,
                Optional.of(Summary.Comparison.COMPARED),
                everyChange(),
                everyLane()));

        assertThat(links).isNotEmpty();
        assertThat(element).contains(">other<").doesNotContain("täcker");
        assertValid(element);
    }

    @Test
    void keepsToTheSchema_whenThereIsNothingToTell() {
        assertValid(written(new Summary(
                NOW,
                List.of(),
                new Summary.Completeness(true, 0, Summary.SourcesBy.INDEX),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void keepsToTheSchema_whateverTheMarkerWasGoodFor(Summary.Comparison comparison) {
        String element = written(new Summary(
                NOW,
                List.of(),
                new Summary.Completeness(true, 0, Summary.SourcesBy.INDEX),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(comparison),
                List.of(),
                List.of()));

        assertThat(element.replaceAll("<[^>]*>", "").toUpperCase(Locale.ROOT))
                .endsWith(comparison.name().replace("_", ""));
        assertValid(element);
    }

    private static List<Summary.SourceLine> everyEnd() {
        return Stream.of(Summary.End.values())
                .map(end -> new Summary.SourceLine(
                        "TSTASTA00000-SYS1", end, Optional.of("SP-LATE"), 0, OptionalLong.empty(), Optional.of(NOW)))
                .toList();
    }

    private static List<Change> everyChange() {
        return Stream.of(Change.Kind.values())
                .map(kind -> new Change(kind, "TSTASTA00000-SYS1:A1", "TSTASTA00000-SYS1"))
                .toList();
    }

    private static List<Summary.LaneMark> everyLane() {
        return Stream.of(Lane.values())
                .map(lane -> new Summary.LaneMark(new RecordId(new HsaId("TSTASTA00000-SYS1"), "A1"), lane))
                .toList();
    }

    private static MergedAnswer agreementsOf(String system, String text, String instead) throws IOException {
        String file = "samples/asta/step-9/" + system + "/GetCareAgreements.xml";
        try (InputStream in = SummaryElementTest.class.getClassLoader().getResourceAsStream(file)) {
            String answer = new String(requireNonNull(in, file).readAllBytes(), UTF_8);
            assertThat(answer).contains(text);
            Outcome<Reading> outcome = new AnswerReader(AGREEMENTS)
                    .read(
                            Source.at("TSTASTA00000-" + system),
                            Duration.ZERO,
                            answer.replace(text, instead).getBytes(UTF_8),
                            "text/xml",
                            Set.of(new PersonId(
                                    "194304247663",
                                    IdentityType.ofOid("1.2.752.129.2.1.3.1").orElseThrow())));
            return RecordMerge.merge(List.of(outcome), AGREEMENTS.order());
        }
    }

    private static void assertValid(String element) {
        String file =
                "schemas/samplan_interoperability_aggregation_1.0/core_components/interoperability_aggregation_1.0.xsd";
        assertThatCode(() -> schema(file).newValidator().validate(new StreamSource(new StringReader(element))))
                .doesNotThrowAnyException();
    }

    private static Schema schema(String file) throws SAXException {
        return SchemaFactory.newDefaultInstance()
                .newSchema(
                        requireNonNull(SummaryElementTest.class.getClassLoader().getResource(file), file));
    }

    private static String written(Summary summary) {
        return ELEMENT.of(summary, List.of());
    }
}
