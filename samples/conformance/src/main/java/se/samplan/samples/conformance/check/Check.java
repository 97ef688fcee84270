package se.samplan.samples.conformance.check;

import java.util.function.Function;
import java.util.function.Predicate;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Target;

/**
 * One thing that a system does rightly or not.
 *
 * @param id stable: build servers and exceptions know it by this
 * @param level from which it must be met
 * @param title the sentence that is true of a system that passes
 * @param rule where it is written
 * @param fix what to do when it fails
 * @param concerns which targets it is for
 * @param test asks and judges; must not throw for anything that a system can answer
 */
public record Check(
        String id,
        Area area,
        Level level,
        Text title,
        String rule,
        Text fix,
        Predicate<Target> concerns,
        Function<Probe, Result> test) {

    /** A check for every contract and role; what it says of itself is in {@link CheckTexts}. */
    static Check of(String id, Area area, Level level, Function<Probe, Result> test) {
        return new Check(
                id,
                area,
                level,
                CheckTexts.both(id + ".title"),
                CheckTexts.plain(id + ".rule"),
                CheckTexts.both(id + ".fix"),
                target -> true,
                test);
    }

    /** The same check, only for some targets. */
    Check only(Predicate<Target> some) {
        return new Check(id, area, level, title, rule, fix, some, test);
    }
}
