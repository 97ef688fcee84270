package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Optional;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;

/**
 * A plan or an agreement in a list.
 *
 * @param period when it holds, for example "22 januari–22 juli 2026"
 * @param validity the same in words, "Gäller: …", or "Gällde: …" of what is over; empty without a period
 * @param lines what stands under it: next step, follow-up, number of goals
 * @param state empty while it holds
 * @param spoken in which language its title is
 */
public record Filed(
        String key,
        String title,
        String kind,
        String period,
        String validity,
        List<Sentence> lines,
        Optional<State> state,
        boolean first,
        Spoken spoken) {

    /** Whether it holds today. */
    public boolean holds() {
        return state.isEmpty();
    }
}
