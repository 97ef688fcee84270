package se.samplan.samples.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.samples.conformance.probe.Trouble;

class SchemaTest {

    /** Where the schema of each report lists what can stand in the way. */
    @ParameterizedTest
    @CsvSource({
        "report.schema.json, /$defs/target/properties/stop/properties/code/enum",
        "replay.schema.json, /$defs/stop/properties/code/enum"
    })
    void knowsEveryTroubleThatMayBeTold(String schema, String place) throws Exception {
        try (InputStream in = Report.class.getResourceAsStream(schema)) {
            JsonNode codes = new ObjectMapper().readTree(in).at(place);

            assertThat(codes.valueStream().map(JsonNode::asText))
                    .containsAll(Arrays.stream(Trouble.values()).map(Enum::name).toList());
        }
    }
}
