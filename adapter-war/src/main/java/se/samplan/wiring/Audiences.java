package se.samplan.wiring;

import java.util.Optional;
import java.util.Set;
import se.samplan.model.HsaId;
import se.samplan.question.Audience;
import se.samplan.question.Standing;
import se.samplan.settings.ConsumerSettings;
import se.samplan.source.file.ConsumerFile;

/**
 * What the operator says of consumers.
 *
 * @param listed those that have a line, as the file says now; nobody has one without a file
 * @param unknown what becomes of one that has none
 */
record Audiences(Optional<ConsumerFile> listed, ConsumerSettings.Unknown unknown) {

    /** How a consumer stands; nothing if it is to be refused. */
    Optional<Standing> of(HsaId consumer) {
        return listed.flatMap(file -> file.of(consumer))
                .or(() -> withoutALine().map(audience -> new Standing(audience, Set.of())));
    }

    private Optional<Audience> withoutALine() {
        return switch (unknown) {
            case REFUSE -> Optional.empty();
            case PERSON -> Optional.of(Audience.PERSON);
            case AGENT -> Optional.of(Audience.AGENT);
            case SYSTEM -> Optional.of(Audience.SYSTEM);
        };
    }

    /** Who has a line now. */
    Set<HsaId> consumers() {
        return listed.map(ConsumerFile::consumers).orElse(Set.of());
    }
}
