package se.samplan.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samplan.model.PersonId;
import se.samplan.produce.JournalSystem;
import se.samplan.question.Identities;
import se.samplan.settings.ListSettings;
import se.samplan.settings.SettingsRejected;
import se.samplan.source.file.IdentityFile;
import se.samplan.source.file.ListRejected;
import se.samplan.source.file.ListWatch;
import se.samplan.time.Ticker;

/**
 * Who is known to be the same person in the role of a producer: what the journal says and what {@code identities.file} says,
 * together. A record under any of these identities is the person's, as it is in the role of an aggregator.
 */
final class KnownIdentities implements Function<PersonId, Set<PersonId>> {

    private final JournalSystem journal;
    private final Optional<IdentityFile> file;

    /**
     * Reads the file, if there is one.
     *
     * @param clock in the zone of the times in the log
     * @throws SettingsRejected naming everything that is wrong in the file
     */
    KnownIdentities(JournalSystem journal, ListSettings lists, Clock clock) {
        this.journal = journal;
        this.file = lists.identities().map(path -> {
            try {
                return new IdentityFile(path, new ListWatch(lists.checkEvery(), Ticker.system(), clock));
            } catch (ListRejected e) {
                throw new SettingsRejected("settings", told(e.problems()));
            }
        });
    }

    private static List<String> told(List<String> problems) {
        return problems.stream()
                .map(problem -> IdentityFile.KEY + ": " + problem)
                .toList();
    }

    @Override
    public Set<PersonId> apply(PersonId person) {
        Identities listed = file.<Identities>map(list -> list).orElseGet(Identities::none);
        return journal.identitiesOf(person).stream()
                .flatMap(known -> listed.of(known).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How it stands with the file, by the setting that names it; nothing if there is none. */
    Map<String, String> state() {
        return file.map(list -> Map.of(IdentityFile.KEY, Lists.words(Optional.of(list.state()))))
                .orElseGet(Map::of);
    }
}
