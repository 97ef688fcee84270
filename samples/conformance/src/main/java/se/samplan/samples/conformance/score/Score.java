package se.samplan.samples.conformance.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samplan.samples.conformance.check.Inspected;
import se.samplan.samples.conformance.check.Level;

/**
 * How far a target has come.
 *
 * @param levels those that the contract has, lowest first
 * @param reached the highest level that is shown, with all below it; empty if not even L0 is
 */
public record Score(List<LevelScore> levels, Optional<Level> reached) {

    public Score {
        levels = List.copyOf(levels);
    }

    public static Score of(Inspected inspected) {
        List<LevelScore> levels = Arrays.stream(Level.values())
                .map(level -> LevelScore.of(level, inspected.outcomes()))
                .filter(LevelScore::exists)
                .toList();
        Optional<Level> reached = Optional.empty();
        for (LevelScore level : levels) {
            if (!level.isShown()) {
                break;
            }
            reached = Optional.of(level.level());
        }
        return new Score(levels, reached.filter(level -> level != Level.BASE));
    }

    /** The first level that is not shown; empty at the top. */
    public Optional<LevelScore> next() {
        return levels.stream().filter(level -> !level.isShown()).findFirst();
    }

    /** How the reached level is written on a badge. */
    public String reachedTitle() {
        return reached.map(Level::title).orElse("none");
    }
}
