package se.samplan.wiring;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.model.CorrelationId;
import se.samplan.model.Source;
import se.samplan.published.Publication;
import se.samplan.record.AnswerCheck;
import se.samplan.record.AnswerListener;
import se.samplan.record.AnswerSchema;
import se.samplan.record.SchemaProblem;
import se.samplan.settings.AnswerSettings;
import se.samplan.settings.SettingsRejected;

/** How each contract's answers are checked, and one line per answer that is not valid. Never a value of a source. */
final class AnswerChecks {

    private static final Logger log = LoggerFactory.getLogger("samplan.answers");

    private final AnswerSettings settings;

    /** @throws SettingsRejected naming every setting for a contract that there is not */
    AnswerChecks(AnswerSettings settings) {
        List<Publication> known = Contracts.all().stream()
                .<Publication>map(AggregatedContract::publication)
                .toList();
        List<String> names = known.stream()
                .flatMap(contract -> Stream.of(contract.name(), contract.name() + "." + contract.major()))
                .distinct()
                .sorted()
                .toList();
        List<String> problems = settings.named().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> AnswerSettings.KEY + "." + name + ": no such contract; must be one of "
                        + String.join(", ", names))
                .toList();
        if (!problems.isEmpty()) {
            throw new SettingsRejected("settings", problems);
        }
        this.settings = settings;
    }

    /** The check of that contract's answers. Its schema is compiled only if it is needed. */
    AnswerCheck of(AggregatedContract<?> contract) {
        Publication publication = contract.publication();
        return switch (settings.of(publication.name(), publication.major())) {
            case OFF -> AnswerCheck.off();
            case REPORT -> AnswerCheck.reporting(new AnswerSchema(contract), line(publication, "used all the same"));
            case ENFORCE -> AnswerCheck.enforcing(new AnswerSchema(contract), line(publication, "not used"));
        };
    }

    private static AnswerListener line(Publication contract, String end) {
        return (request, source, problems) -> warn(request, source, contract, problems, end);
    }

    private static void warn(
            CorrelationId request, Source source, Publication contract, List<SchemaProblem> problems, String end) {
        log.warn(
                "{} source {}: answer is no valid {} {}, {}: {}",
                request,
                source,
                contract.name(),
                contract.version(),
                end,
                problems);
    }
}
