package se.samplan.understand.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.RelatedService;
import se.samplan.understand.Statement;
import se.samplan.understand.asking.AskQuestion;
import se.samplan.understand.asking.Candidate;
import se.samplan.understand.asking.WhomToAsk;
import se.samplan.understand.statement.Reading;

/**
 * Whom to ask about a finding: about its topic where several records are about one, else about what is cited first. Each is looked
 * up once for all findings.
 */
final class FindingContacts {

    private static final Set<FindingKind> ABOUT_TOPICS = Set.of(
            FindingKind.CONFLICTING_RESPONSIBLE,
            FindingKind.EXCLUSION_VS_ASSIGNMENT,
            FindingKind.UNASSIGNED_RESPONSIBLE);

    private final WhomToAsk whom;
    private final Map<String, List<Candidate>> byTopic = new HashMap<>();
    private final Map<Statement, List<Candidate>> byItem = new HashMap<>();

    FindingContacts(Grounds grounds, Predicate<RelatedService> services) {
        Reading reading = grounds.reading();
        this.whom = new WhomToAsk(reading.planning(), grounds.roster(), reading.asOf(), services);
    }

    Finding withContacts(Finding finding) {
        Optional<String> topic = finding.topics().stream()
                .filter(one -> ABOUT_TOPICS.contains(finding.kind()))
                .findFirst()
                .flatMap(CodedValue::code);
        return finding.asking(topic.map(this::about)
                .orElseGet(() -> about(finding.statements().get(0))));
    }

    private List<Candidate> about(String topic) {
        return byTopic.computeIfAbsent(topic, code -> whom.now(AskQuestion.about(code)));
    }

    private List<Candidate> about(Statement first) {
        return byItem.computeIfAbsent(first, item -> whom.now(AskQuestion.about(item)));
    }
}
