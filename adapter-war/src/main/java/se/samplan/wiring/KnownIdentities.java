package se.samplan.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.contracts.time.WireTime;
import se.samplan.list.ListRejected;
import se.samplan.model.PersonId;
import se.samplan.question.Identities;
import se.samplan.settings.ListSettings;
import se.samplan.settings.SettingsRejected;
import se.samplan.source.file.IdentityFile;
import se.samplan.source.file.ListWatch;
import se.samplan.time.Ticker;

/** Who is the same person by {@code identities.file}, in the role of a producer. */
final class KnownIdentities implements Identities {

    private final Optional<IdentityFile> file;

    /**
     * Reads the file, if there is one.
     *
     * @throws SettingsRejected naming everything that is wrong in the file
     */
    KnownIdentities(ListSettings lists) {
        this.file = lists.identities().map(path -> {
            try {
                return new IdentityFile(
                        path, new ListWatch(lists.checkEvery(), Ticker.system(), Clock.system(WireTime.ZONE)));
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
    public Set<PersonId> of(PersonId person) {
        return file.<Identities>map(list -> list).orElseGet(Identities::none).of(person);
    }

    /** How it stands with the file, by the setting that names it; nothing if there is none. */
    Map<String, String> state() {
        return file.map(list -> Map.of(IdentityFile.KEY, Lists.words(Optional.of(list.state()))))
                .orElseGet(Map::of);
    }
}
