package se.samplan.storelog;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Writes down what a listener is told. */
record Heard(List<String> lines) implements TellingListener {

    @Override
    public void asked(String word, Duration took) {
        lines.add("asked " + word);
    }

    @Override
    public void stored(int posts) {
        lines.add("stored " + posts);
    }

    @Override
    public void givenUp(UUID logId, String why) {
        lines.add("given up " + logId);
    }

    @Override
    public void paused(String word, long waiting, Duration pause) {
        lines.add("paused " + word + " " + pause);
    }
}
