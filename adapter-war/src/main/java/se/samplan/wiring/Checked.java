package se.samplan.wiring;

import java.time.Clock;
import java.util.Optional;
import se.samplan.contracts.time.WireTime;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.Settings;

/**
 * What the aggregator's settings say of files and names. It is read before anything is opened or started.
 *
 * @param settings the rest of them
 * @param lists what stands in files
 * @param answers how answers are checked
 */
record Checked(Settings settings, Lists lists, AnswerChecks answers) {

    /** Who each consumer asks for, and what it may ask for. */
    Audiences audiences() {
        return new Audiences(lists.consumers(), settings.consumers().unknown());
    }

    /** Empty if there is no aggregator, or something is wrong, which is added to the mistakes. */
    static Optional<Checked> of(Settings settings, Mistakes mistakes) {
        return settings.index().flatMap(index -> of(settings, index, mistakes));
    }

    private static Optional<Checked> of(Settings settings, IndexSettings index, Mistakes mistakes) {
        Optional<Lists> lists = mistakes.unless(() -> new Lists(settings, index, Clock.system(WireTime.ZONE)));
        Optional<AnswerChecks> answers = mistakes.unless(() -> new AnswerChecks(settings.answers()));
        return lists.flatMap(read -> answers.map(known -> new Checked(settings, read, known)));
    }
}
