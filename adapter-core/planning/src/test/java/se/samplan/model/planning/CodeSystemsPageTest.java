package se.samplan.model.planning;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.model.IdentityType;
import se.samplan.model.plan.TypeOfCarePlan;

/** CODE-SYSTEMS.md and the constants say the same, both ways. */
class CodeSystemsPageTest {

    private static final Pattern OID = Pattern.compile("\\b[12](\\.[0-9]+){4,}\\b");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Za-z0-9]+) \\| ([^|]+) \\|$");

    @Test
    void everyOidHasItsConstantAndEveryConstantItsPlace() throws IOException {
        Set<String> constants = Stream.of(
                        Arrays.stream(IdentityType.values())
                                .filter(type -> type != IdentityType.OTHER_RESERVE) // each has its own
                                .map(IdentityType::oid),
                        Arrays.stream(CodeSystem.values()).map(CodeSystem::oid),
                        Stream.of(Identifier.HSA, Identifier.SOURCE_UNIQUE, Identifier.ORGANISATION_NUMBER))
                .flatMap(oids -> oids)
                .collect(Collectors.toSet());

        assertThat(OID.matcher(page()).results().map(MatchResult::group).collect(Collectors.toSet()))
                .isEqualTo(constants);
    }

    @Test
    void everyCodeHasItsConstantWithTheSameWords() throws IOException {
        assertThat(codes(4)).isEqualTo(constants(FixedContactType.values()));
        assertThat(codes(5)).isEqualTo(constants(NoteType.values()));
        assertThat(codes(12))
                .isEqualTo(constants(Stream.of(CareContactType.values(), CareContactStatus.values())
                        .flatMap(Arrays::stream)
                        .toArray(NationalCode[]::new)));
    }

    @Test
    void theTypesOfCarePlanAreThoseOfThePage() throws IOException {
        assertThat(codes(3).keySet())
                .isEqualTo(
                        Arrays.stream(TypeOfCarePlan.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    private static Map<String, String> constants(NationalCode... codes) {
        return Arrays.stream(codes).collect(toMap(NationalCode::code, NationalCode::displayName));
    }

    private static Map<String, String> codes(int section) throws IOException {
        String text = page().split("(?m)^## ", -1)[section];
        return ROW.matcher(text)
                .results()
                .filter(row -> !row.group(1).equals("Code"))
                .collect(toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("CODE-SYSTEMS.md"));
    }
}
