package se.samplan.reader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareContacts3;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Fact;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.question.Readers;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.ConsentCheck.Consent;
import se.samplan.reader.RelationCheck.CareRelation;
import se.samplan.record.Facts;

/** The policy table: every row of {@code access-rules.csv} is one case with its verdict and its trace. */
class AccessRulesTest {

    private static final Pattern SEPARATOR = Pattern.compile("[ /]");

    private static final Map<String, Fact> FACTS = Map.of(
            "giver", Fact.CARE_GIVER,
            "unit", Fact.CARE_UNIT,
            "approved", Fact.APPROVED_FOR_PATIENT,
            "sphere", Fact.CARE_SPHERE,
            "status", Fact.STATUS,
            "type", Fact.TYPE);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "access-rules.csv", delimiter = '|', numLinesToSkip = 4, maxCharsPerColumn = 500)
    void decidesAsTheTableSays(ArgumentsAccessor row) {
        AggregatedContract<?> contract = contract(cell(row, 1));
        Facts facts = facts(cell(row, 3), contract);
        Matter matter = Matter.unasked(
                        audience(cell(row, 2)),
                        contract,
                        facts,
                        Matter.isRetracted(contract, facts),
                        policy(cell(row, 7)))
                .with(
                        answer(Block.class, cell(row, 4), Block.UNKNOWN),
                        answer(CareRelation.class, cell(row, 5), CareRelation.UNKNOWN),
                        answer(Consent.class, cell(row, 6), Consent.UNKNOWN));

        Decision decision = Decision.on(matter);

        assertThat(decision.verdict() + " " + decision)
                .isEqualTo(cell(row, 8) + " " + (cell(row, 9).equals("-") ? "" : cell(row, 9)));
    }

    private static String cell(ArgumentsAccessor row, int column) {
        return requireNonNull(row.getString(column));
    }

    private static AggregatedContract<?> contract(String word) {
        return switch (word) {
            case "plans" -> CarePlans2.description();
            case "notes" -> CareDocumentation3.description();
            case "notes2" -> CareDocumentation2.description();
            case "contacts" -> CareManagers1.description();
            case "agreements" -> CareAgreements1.description();
            case "care-contacts" -> CareContacts3.description();
            case "bookings" -> SubjectOfCareSchedule1.description();
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static Audience audience(String text) {
        List<String> words = SEPARATOR.splitAsStream(text).toList();
        Audience audience = switch (words.get(0)) {
            case "person" -> Audience.PERSON;
            case "agent" -> Audience.AGENT;
            case "system" -> Audience.SYSTEM;
            case "care-staff" -> Audience.careStaff(Cases.hsa(words.get(1)), Cases.hsa(words.get(2)));
            case "social-care-staff" -> Audience.socialCareStaff(Cases.hsa(words.get(1)), Cases.hsa(words.get(2)));
            default -> throw new IllegalArgumentException(text);
        };
        Audience named = audience.isStaff() && !words.contains("unnamed") ? Readers.named(audience) : audience;
        return words.contains("emergency") ? Readers.inEmergency(named) : named;
    }

    private static Facts facts(String text, AggregatedContract<?> contract) {
        Map<Fact, List<String>> facts = new EnumMap<>(Fact.class);
        for (String word : SEPARATOR.splitAsStream(text).toList()) {
            String name = word.substring(0, word.indexOf('='));
            String value = word.substring(word.indexOf('=') + 1);
            boolean isId = name.equals("giver") || name.equals("unit");
            boolean isBooking = contract.addressing() == Addressing.CARE_UNIT && name.equals("unit");
            facts.computeIfAbsent(isBooking ? Fact.SOURCE_SYSTEM : FACTS.get(name), first -> new ArrayList<>())
                    .add(isId ? "TSTASTA00000-" + value : value);
        }
        return new Facts(facts);
    }

    private static AccessPolicy policy(String text) {
        Set<HsaId> owners = text.startsWith("social-owner=")
                ? Set.of(Cases.hsa(text.substring("social-owner=".length())))
                : Set.of();
        return new AccessPolicy(owners, text.equals("social-to-health"), text.equals("health-to-social"));
    }

    private static <E extends Enum<E>> E answer(Class<E> answers, String word, E notAsked) {
        return word.equals("-")
                ? notAsked
                : Enum.valueOf(answers, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
