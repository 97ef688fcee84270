package se.samplan.understand.finding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.RelatedService;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;
import se.samplan.understand.asking.AskQuestion;
import se.samplan.understand.asking.Candidate;
import se.samplan.understand.asking.WhomToAsk;

/**
 * Whom to ask about a finding: about its topic where several records are about one, else about what is cited first. Who is asked
 * about a topic is looked up once for all findings; about an item, among the records that are cited and the contacts.
 */
final class FindingContacts {

    private static final Set<FindingKind> ABOUT_TOPICS = Set.of(
            FindingKind.CONFLICTING_RESPONSIBLE,
            FindingKind.EXCLUSION_VS_ASSIGNMENT,
            FindingKind.UNASSIGNED_RESPONSIBLE);

    private final Grounds grounds;
    private final Predicate<RelatedService> services;
    private final Map<RecordKey, Known<CarePlan>> plans;
    private final Map<RecordKey, Known<Agreement>> agreements;
    private final Map<String, List<Candidate>> byTopic = new HashMap<>();
    private final Map<Statement, List<Candidate>> byItem = new HashMap<>();

    FindingContacts(Grounds grounds, Predicate<RelatedService> services) {
        this.grounds = grounds;
        this.services = services;
        this.plans = byKey(planning().plans());
        this.agreements = byKey(planning().agreements());
    }

    Finding withContacts(Finding finding) {
        Optional<String> topic = finding.topics().stream()
                .filter(one -> ABOUT_TOPICS.contains(finding.kind()))
                .findFirst()
                .flatMap(CodedValue::code);
        return finding.asking(topic.map(this::about).orElseGet(() -> aboutFirst(finding)));
    }

    private List<Candidate> about(String topic) {
        return byTopic.computeIfAbsent(
                topic,
                code -> ask(
                        planning(), AskQuestion.about(code, grounds.reading().asOf(), services)));
    }

    private List<Candidate> aboutFirst(Finding finding) {
        Set<RecordKey> cited =
                finding.statements().stream().map(Statement::record).collect(toSet());
        Statement first = finding.statements().get(0);
        return byItem.computeIfAbsent(
                first,
                item -> ask(
                        cited(cited), AskQuestion.about(item, grounds.reading().asOf(), services)));
    }

    private List<Candidate> ask(Planning among, AskQuestion question) {
        return WhomToAsk.now(among, grounds.roster(), question);
    }

    private Planning planning() {
        return grounds.reading().planning();
    }

    private Planning cited(Set<RecordKey> keys) {
        return PlanningBuilder.builder()
                .plans(among(plans, keys))
                .agreements(among(agreements, keys))
                .contacts(planning().contacts())
                .build();
    }

    private static <T> Map<RecordKey, Known<T>> byKey(List<Known<T>> records) {
        return records.stream().collect(toMap(Known::key, known -> known, (one, other) -> one));
    }

    private static <T> List<Known<T>> among(Map<RecordKey, Known<T>> records, Set<RecordKey> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(records.get(key))).toList();
    }
}
