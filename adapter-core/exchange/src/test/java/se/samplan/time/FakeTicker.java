package se.samplan.time;

import java.time.Duration;

/** A clock that only moves when a test moves it. */
public final class FakeTicker implements Ticker {

    private long now;

    public FakeTicker(long now) {
        this.now = now;
    }

    @Override
    public long nanos() {
        return now;
    }

    public void passes(Duration time) {
        now += time.toNanos();
    }
}
