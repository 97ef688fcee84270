package se.samplan.samples.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Target;

/**
 * Plays the story: loads a step, asks every contract, compares, and goes on. A contract that something stands in the way of is
 * not asked again. Ends whatever the system does, and throws nothing.
 */
public final class Player {

    private final Story story;
    private final Loading loading;
    private final Recognition recognition;
    private final Progress progress;

    /** Hears how it goes. */
    public interface Progress {

        /** A step begins: now it is loaded. */
        void begins(Step step);

        /** A contract has been asked at a step. */
        void played(Played played);
    }

    public Player(Story story, Loading loading, Recognition recognition, Progress progress) {
        this.story = story;
        this.loading = loading;
        this.recognition = recognition;
        this.progress = progress;
    }

    /** @param targets one for each contract */
    public Replayed play(List<Target> targets, Http http) {
        List<ContractPlay> playing = new ArrayList<>(targets.stream()
                .map(target -> new ContractPlay(story, target, recognition, http))
                .toList());
        List<Played> played = new ArrayList<>();
        for (Step step : story.steps()) {
            if (playing.isEmpty()) {
                break;
            }
            progress.begins(step);
            Optional<Stop> stop = loading.load(step);
            if (stop.isPresent()) {
                return new Replayed(story.steps(), targets, played, stop);
            }
            playing.removeIf(contract -> {
                Played one = contract.at(step);
                played.add(one);
                progress.played(one);
                return one.stop().isPresent();
            });
        }
        return new Replayed(story.steps(), targets, played, Optional.empty());
    }
}
